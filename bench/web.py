"""How many articles a second `POST /v1/lint` answers, how fast, and what it does under twice that load.

    python bench/web.py [--workers 2] [--seconds 15] [ARTICLE ...]

Starts a server of its own, then asks three ways: two requests at once for each worker (what it can bear);
half that rate, at random moments (how fast a request is answered when the server isn't full); and twice that rate, each
on its own time whether or not the one before was answered. Prints requests a second, the 50th, 95th and 99th percentile
of the time to an answer, and how many of each status there were. The articles are the seeds, unless others are named.
"""

import argparse
import asyncio
import itertools
import random
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

import httpx2

SEEDS = Path(__file__).parent.parent / "seeds"


class Tally:
    """The statuses and the seconds of what was asked."""

    def __init__(self) -> None:
        self.seconds: dict[int, list[float]] = {}
        self.began = time.perf_counter()

    def add(self, status: int, seconds: float) -> None:
        """Counts one answer; status 0 is none at all."""
        self.seconds.setdefault(status, []).append(seconds)

    def show(self, title: str) -> float:
        """Prints the line, and gives the articles checked a second."""
        took = time.perf_counter() - self.began
        good = sorted(self.seconds.get(200, [0.0]))
        spots = "  ".join(f"p{part} {good[int(part / 100 * (len(good) - 1))] * 1000:6.1f} ms" for part in (50, 95, 99))
        counts = dict(sorted(Counter({status: len(each) for status, each in self.seconds.items()}).items()))
        print(f"{title:34} {len(good) / took:6.1f} checked/s   {spots}   statuses {counts}")
        return len(good) / took


async def measure(address: str, articles: list[dict[str, str]], workers: int, seconds: float) -> None:
    """Asks the server in the three ways, one after the other."""
    order = itertools.cycle(random.Random(1).sample(articles * 20, len(articles) * 20))
    limits = httpx2.Limits(max_connections=400, max_keepalive_connections=400)
    async with httpx2.AsyncClient(timeout=60, limits=limits) as client:

        async def ask(tally: Tally) -> None:
            began = time.perf_counter()
            try:
                status = (await client.post(f"{address}v1/lint", json=next(order))).status_code
            except httpx2.HTTPError as error:
                print(type(error).__name__, error)
                status = 0
            tally.add(status, time.perf_counter() - began)

        async def steady(tally: Tally, until: float) -> None:
            while time.perf_counter() < until:
                await ask(tally)

        for title, span in (("(warm-up)", 3.0), (f"{2 * workers} at once", seconds)):
            tally = Tally()
            await asyncio.gather(*(steady(tally, time.perf_counter() + span) for _ in range(2 * workers)))
            most = tally.show(title)
        for share, title in ((0.5, "half of that rate"), (2.0, "twice that rate")):
            tally, chance, running = Tally(), random.Random(2), set[asyncio.Task[None]]()
            until = at = time.perf_counter()
            until += seconds
            while at < until:
                at += chance.expovariate(share * most)
                await asyncio.sleep(max(0.0, at - time.perf_counter()))
                running.add(task := asyncio.ensure_future(ask(tally)))
                task.add_done_callback(running.discard)
            await asyncio.gather(*running)
            tally.show(f"{title} ({share * most:.0f} a second)")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seconds", type=float, default=15)
    parser.add_argument("articles", nargs="*", type=Path)
    options = parser.parse_args()
    paths = options.articles or sorted(path for path in SEEDS.iterdir() if path.suffix in (".md", ".txt"))
    articles = [{"text": path.read_text(encoding="utf-8"), "filename": path.name} for path in paths]
    words = [len(article["text"].split()) for article in articles]
    print(f"{len(articles)} articles, {sum(words) / len(words):.0f} words each on average, {options.workers} workers")
    command = [sys.executable, "-m", "newslint", "web", "--port", "0", "--workers", str(options.workers), "--no-log"]
    with (
        tempfile.TemporaryDirectory() as folder,
        subprocess.Popen(command, stderr=subprocess.PIPE, text=True, cwd=folder) as server,
    ):
        try:
            assert server.stderr
            found = re.search(r"http://\S+", server.stderr.readline())
            assert found, "the server didn't start"
            asyncio.run(measure(found[0], articles, options.workers, options.seconds))
        finally:
            server.terminate()


if __name__ == "__main__":
    main()
