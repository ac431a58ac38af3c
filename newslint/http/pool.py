"""Worker processes for the HTTP API: the event loop stays free, and work that takes too long is really stopped.

A job goes to an idle worker over a pipe. A worker that overruns its time is killed and another takes its place; past a
full queue a job is refused at once, so that those under way keep their pace.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import multiprocessing
import signal
import threading
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.connection import Connection

from newslint.http.jobs import Answer, Job, answer, warm_up
from newslint.linter.linter import Linter

_START = 60.0
"""Seconds that a worker may take to load the rules before it is given up."""


class BusyError(Exception):
    """The queue is full."""


class OverdueError(Exception):
    """The job didn't finish in its time. `begun` says whether a worker had taken it up."""

    def __init__(self, begun: bool):
        super().__init__()
        self.begun = begun


class BrokenError(Exception):
    """The worker died over the job."""


class Pool:
    """`workers` processes and a queue of at most `queue` jobs that wait for one; each job has `timeout` seconds.

    All work with `linter`; after `renew` at another.
    """

    def __init__(self, linter: Linter, workers: int, queue: int, timeout: float):
        self.workers = workers
        self.timeout = timeout
        self._linter = linter
        self._most = workers + queue
        self._inside = 0
        self._idle: asyncio.Queue[_Worker] = asyncio.Queue()
        self._all: set[_Worker] = set()
        self._leaving: set[_Worker] = set()
        self._threads = ThreadPoolExecutor(2 * workers, thread_name_prefix="pipe")
        self._starting: set[asyncio.Task[None]] = set()

    @property
    def full(self) -> bool:
        """Whether the next job would be refused."""
        return self._inside >= self._most

    @property
    def load(self) -> int:
        """How many jobs are under way or waiting."""
        return self._inside

    @property
    def alive(self) -> int:
        """How many workers are ready or at work."""
        return sum(worker.process.is_alive() for worker in self._all)

    async def open(self) -> None:
        """Starts the workers and waits until the first is ready. Raises BrokenError where none can start."""
        first = [asyncio.ensure_future(self._hire()) for _ in range(self.workers)]
        self._starting |= set(first)
        await asyncio.wait(first, return_when=asyncio.FIRST_COMPLETED)
        if self._idle.empty():
            await asyncio.wait(first)
            if self._idle.empty():
                raise BrokenError

    async def renew(self, linter: Linter) -> None:
        """Puts workers with `linter` in the place of those there are; each of these finishes what it has begun."""
        self._linter = linter
        before = set(self._all)
        await asyncio.gather(*(self._hire() for _ in range(self.workers)))
        if self._all <= before:
            return  # none could start: better the rules from before than nobody
        self._leaving |= before & self._all
        for _ in range(self._idle.qsize()):
            self._rest(self._idle.get_nowait())

    async def run(self, job: Job) -> Answer:
        """The answer to `job`. Raises BusyError, OverdueError or BrokenError."""
        if self.full:
            raise BusyError
        self._inside += 1
        try:
            deadline = asyncio.get_running_loop().time() + self.timeout
            try:
                async with asyncio.timeout_at(deadline):
                    worker = await self._idle.get()
            except TimeoutError:
                raise OverdueError(begun=False) from None
            return await self._give(worker, job, deadline)
        finally:
            self._inside -= 1

    async def _give(self, worker: _Worker, job: Job, deadline: float) -> Answer:
        sound = False
        try:
            async with asyncio.timeout_at(deadline):
                result = await asyncio.get_running_loop().run_in_executor(self._threads, worker.ask, job)
        except TimeoutError:
            raise OverdueError(begun=True) from None
        except (EOFError, OSError):
            raise BrokenError from None
        else:
            sound = True
            return result
        finally:
            if sound:
                self._rest(worker)
            else:  # overdue, dead, or left in the middle: nobody may read its late answer
                self._dismiss(worker)
                task = asyncio.ensure_future(self._hire())
                self._starting.add(task)
                task.add_done_callback(self._starting.discard)

    async def _hire(self) -> None:
        worker = _Worker(self._linter)
        self._all.add(worker)
        try:
            async with asyncio.timeout(_START):
                await asyncio.get_running_loop().run_in_executor(self._threads, worker.start)
        except (TimeoutError, EOFError, OSError):
            self._dismiss(worker)
            return
        self._rest(worker)

    def _rest(self, worker: _Worker) -> None:
        """Lets `worker` wait for its next job, or go."""
        if worker in self._leaving:
            self._dismiss(worker)
        else:
            self._idle.put_nowait(worker)

    def _dismiss(self, worker: _Worker) -> None:
        self._all.discard(worker)
        self._leaving.discard(worker)
        worker.kill()

    async def close(self) -> None:
        """Ends all workers."""
        for task in self._starting:
            task.cancel()
        for worker in list(self._all):
            self._dismiss(worker)
        self._threads.shutdown(wait=False, cancel_futures=True)


class _Worker:
    """A process and this end of its pipe. `start` and `ask` block: they run in a thread."""

    def __init__(self, linter: Linter):
        context = multiprocessing.get_context("spawn")
        self._pipe, self._far = context.Pipe()
        self.process = context.Process(target=_work, args=(self._far, linter), daemon=True, name="newslint-worker")

    def start(self) -> None:
        self.process.start()
        self._far.close()  # or the end of the process would never show as the end of the pipe
        self._pipe.recv()

    def ask(self, job: Job) -> Answer:
        self._pipe.send(job)
        result: Answer = self._pipe.recv()
        return result

    def kill(self) -> None:
        """Ends the process; whoever reads from its pipe sees the end of it."""
        with contextlib.suppress(ValueError, AttributeError):  # it never started
            self.process.kill()


def _work(pipe: Connection, linter: Linter) -> None:
    """The life of a worker: it warms up, says so, and answers until the pipe ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent ends the work
    warm_up(linter, "lint")
    pipe.send("ready")
    # the language pipeline, which no shipped rule needs, takes seconds to load: articles are checked meanwhile
    threading.Thread(target=warm_up, args=(linter, "facts"), daemon=True).start()
    while True:
        try:
            job = pipe.recv()
        except (EOFError, OSError):
            return
        pipe.send(_answer(job, linter))


def _answer(job: Job, linter: Linter) -> Answer:
    try:
        return answer(job, linter)
    except Exception as error:  # its words may hold the article's, so that nothing but its name gets out
        words = f"newslint failed on this article ({type(error).__name__}). Report it."
        return Answer(500, json.dumps({"error": {"code": "failed", "message": words}}).encode())
