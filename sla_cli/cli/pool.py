"""Documents made in several processes at once, in the order in which they were asked for.

The processes make and send back; whoever asked writes, so that one that is ended leaves nothing
half done. They end with the program, however it ends, and take along what they have started. The
one that breaks down over an agreement (a library can take its whole process along) costs that
agreement alone.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from functools import partial
from multiprocessing.connection import wait as wait_for
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.cli.making import Outcome, failed, guarded, make
from sla_cli.source.errors import FileTrouble

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType

    from sla_cli.cli.inputs import Named
    from sla_cli.cli.targets import Seen, Wanted

_AHEAD = 3
"""Documents asked for at a time, for each process: none of them waits for work."""

_TASKS = 100
"""Documents for each process after which fresh ones take over, so that memory is given back."""


class Task(NamedTuple):
    """An agreement to make the documents of."""

    named: Named
    wanted: Wanted
    seen: Seen


def work(task: Task) -> Outcome:
    """Make the documents of one agreement; what fails is its outcome."""
    return guarded(task.named, partial(make, *task), several=True)


class Pool:
    """Processes that make documents; none is started before the first task."""

    def __init__(self, jobs: int) -> None:
        self.jobs = jobs
        self._executor: ProcessPoolExecutor | None = None
        self._left = 0
        self._queue: deque[tuple[Task | None, Future[Outcome]]] = deque()

    def __enter__(self) -> Pool:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, _: BaseException | None, __: TracebackType | None
    ) -> None:
        if kind is None:
            self._end()
        else:
            _kill()
            self._end(wait=False, cancel=True)

    def put(self, item: Task | Outcome) -> None:
        """Ask for documents, or hand in what is known already, to come out in its turn."""
        if isinstance(item, Outcome):
            done: Future[Outcome] = Future()
            done.set_result(item)
            self._queue.append((None, done))
            return
        self._queue.append((item, self._submit(item)))

    def ready(self) -> Iterator[Outcome]:
        """Give what is done, in order; while there is enough to do, the rest is not waited for."""
        while self._queue and (self._queue[0][1].done() or self._is_full()):
            if not self._queue[0][1].done():
                wait([one for _, one in self._queue if not one.done()], return_when=FIRST_COMPLETED)
                continue
            yield self._result(*self._queue.popleft())

    def rest(self) -> Iterator[Outcome]:
        """Give all that is left."""
        while self._queue:
            yield self._result(*self._queue.popleft())

    def _is_full(self) -> bool:
        return sum(not one.done() for _, one in self._queue) >= self.jobs * _AHEAD

    def _submit(self, task: Task) -> Future[Outcome]:
        with _uninterrupted():
            try:
                return self._fresh().submit(work, task)
            except BrokenProcessPool:
                self._left = 0
                return self._fresh().submit(work, task)

    def _fresh(self) -> ProcessPoolExecutor:
        """Give the processes, new ones where these have done enough; those end what they have."""
        if self._executor is None or self._left == 0:
            self._end(wait=False)
            self._executor, self._left = _executor(self.jobs), self.jobs * _TASKS
        self._left -= 1
        return self._executor

    def _result(self, task: Task | None, future: Future[Outcome]) -> Outcome:
        try:
            return future.result()
        except BrokenProcessPool:
            if task is None:
                raise
            return _alone(task)

    def _end(self, *, wait: bool = True, cancel: bool = False) -> None:
        if self._executor:
            self._executor.shutdown(wait=wait, cancel_futures=cancel)


def _alone(task: Task) -> Outcome:
    """Try again, alone, what was under way when a process broke down: it may not be the cause."""
    with _uninterrupted():
        executor = _executor(1)
        future = executor.submit(work, task)
    try:
        return future.result()
    except BrokenProcessPool:
        return failed(
            task.named, FileTrouble("document-broke-down", path=task.named.name, reason="process")
        )
    finally:
        executor.shutdown()


def _executor(jobs: int) -> ProcessPoolExecutor:
    # A fresh process, the same on every system, has nothing of the terminal's and no lock taken.
    return ProcessPoolExecutor(
        jobs,
        mp_context=multiprocessing.get_context("spawn"),
        initializer=_begin,
    )


def _begin() -> None:
    """Make a process end with the one that asks, and with all that it has started itself."""
    with suppress(AttributeError, OSError):
        os.setpgid(0, 0)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is None:
        return
    wait_for([parent.sentinel])
    _kill_group(0)
    os._exit(1)


def _kill() -> None:
    for child in multiprocessing.active_children():
        if child.pid is not None:
            _kill_group(child.pid)
        child.kill()


def _kill_group(number: int) -> None:
    """End a process and those it has started, where it leads a group of its own."""
    if not hasattr(os, "killpg"):
        return
    with suppress(OSError):
        if number == 0:
            if os.getpgid(0) != os.getpid():
                return
            number = os.getpid()
        os.killpg(number, signal.SIGKILL)


class _uninterrupted:  # noqa: N801
    """Start processes that Ctrl-C does not reach: it is answered here, for all of them."""

    def __enter__(self) -> None:
        self._before = None
        if hasattr(signal, "pthread_sigmask"):
            self._before = signal.pthread_sigmask(signal.SIG_BLOCK, (signal.SIGINT,))

    def __exit__(self, *_: object) -> None:
        if self._before is not None:
            signal.pthread_sigmask(signal.SIG_SETMASK, self._before)
