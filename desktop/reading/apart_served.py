"""Workers where a process cannot be copied: each reads some documents in a row, for to start one costs more than to read."""

from __future__ import annotations

import contextlib
import subprocess
import threading
from typing import IO, TYPE_CHECKING, cast

from desktop.reading import apart_talk, worker

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import BinaryIO

IN_A_ROW = 20  # documents that one worker reads before another takes its place


class Served:
    """Workers that read in a row; one that did not give what was asked, or has read enough, is replaced."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._free: list[_Server] = []

    def begin(self, needs: str) -> apart_talk.Conversation:  # noqa: ARG002 - it loads what a job is made of
        """A worker that is free, else a new one."""
        return apart_talk.Conversation(self._taken() or _Server(self._back))

    def keep(self) -> None:
        """Have one waiting, with the readers loaded."""
        with self._lock:
            self._free = self._free or [_Server(self._back, worker.WAIT)]

    def let_go(self) -> None:
        """Have none waiting any more."""
        with self._lock:
            servers, self._free = self._free, []
        for server in servers:
            server.end()

    def _taken(self) -> _Server | None:
        with self._lock:
            servers = [server for server in self._free if server.alive]
            dead = [server for server in self._free if server not in servers]
            self._free = servers[1:]
        for server in dead:
            server.end()
        return servers[0] if servers else None

    def _back(self, server: _Server) -> None:
        with self._lock:
            self._free.append(server)


class _Server:
    """A process that reads documents one after another."""

    def __init__(self, back: Callable[[_Server], None], word: str = worker.NOW) -> None:
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(  # noqa: S603 - our own program, with words of ours
            apart_talk.command(word),
            stdin=pipe,
            stdout=pipe,
            stderr=subprocess.DEVNULL,
            env=apart_talk.surroundings(),
        )
        self.there = cast("BinaryIO", self._process.stdin)
        self.back = cast("BinaryIO", self._process.stdout)
        self.process: int | None = self._process.pid
        self._give_back, self._left = back, IN_A_ROW

    @property
    def alive(self) -> bool:
        """Whether the process runs."""
        return self._process.poll() is None

    def cut(self, whole: bool) -> None:  # noqa: FBT001
        """End the process, unless it may go on."""
        self._left -= 1
        if not (whole and self._left):
            self._process.kill()

    def close(self, whole: bool) -> None:  # noqa: FBT001
        """Give the process back, if it may go on."""
        if whole and self._left:
            self._give_back(self)
        else:
            self.end()

    def end(self) -> None:
        """Stop the process now, whatever it does."""
        self._process.kill()
        self._process.wait()
        for stream in (self.there, self.back):
            _close(stream)


def _close(stream: IO[bytes]) -> None:
    with contextlib.suppress(OSError):  # what was still to be written has nowhere to go
        stream.close()
