"""Where a worker begins: `python -m desktop.reading.worker_start --forks`, or `chapeau --worker --forks` installed."""

from __future__ import annotations

import os
import sys

from desktop.reading import worker


def main(words: list[str]) -> None:
    """Be a worker, of the kind that `words` ask for."""
    if worker.FORKS in words:
        from desktop.reading.worker_forks import serve_forks  # noqa: PLC0415 - not every system has what it needs

        serve_forks(os.getppid(), 0, 1)
    else:
        worker.serve(worker.WAIT in words)


if __name__ == "__main__":
    main(sys.argv[1:])
