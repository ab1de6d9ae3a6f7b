"""How well clauses are read: against the expert's labels and against what the UN's XML marks.

CHAPEAU_MISSES=1 lists everything that is not as it should be.
"""

import os

from tests.benchmarks import _clause_gold, _clause_xml
from tests.benchmarks._shared import SHARED


def run() -> None:
    """Print the tables."""
    if not (SHARED / "gold").is_dir():
        print("The documents to measure with are not here; nothing was measured.")
        return
    misses = bool(os.environ.get("CHAPEAU_MISSES"))
    _clause_gold.show(misses)
    _clause_xml.show(misses)
