"""`newslint web` for real: a process of its own, its options, and an end that finishes what runs."""

import json
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import httpx2 as httpx
import pytest

PLAIN = {"content-type": "text/plain"}


@contextmanager
def running(folder: Path, *arguments: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The process and its address."""
    command = [sys.executable, "-m", "newslint", "web", "--port", "0", "--workers", "1", *arguments]
    with subprocess.Popen(command, cwd=folder, stderr=subprocess.PIPE, text=True) as process:
        try:
            assert process.stderr
            said = ""
            while not (address := re.search(r"http://\S+", said)):
                said += (line := process.stderr.readline())
                assert line, f"ended early: {said}"
            yield process, address[0]
        finally:
            process.kill()


def command(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "newslint", "web", *arguments], cwd=folder, capture_output=True, text=True, timeout=60
    )


def test_a_running_request_is_finished_before_the_end(tmp_path: Path) -> None:
    (tmp_path / "token").write_text("correct horse battery\n")
    with running(tmp_path, "--token-file", "token") as (process, address):
        ours = {**PLAIN, "authorization": "Bearer correct horse battery"}
        assert httpx.post(f"{address}v1/lint", content="Text.", headers=PLAIN).status_code == 401
        long = "The council of Barton met Mr Lee on Friday, and he said that it cost $3 million.\n\n" * 1_500
        with ThreadPoolExecutor(1) as threads:
            answer = threads.submit(httpx.post, f"{address}v1/lint", content=long, headers=ours, timeout=60)
            while httpx.get(f"{address}healthz").json()["load"] == 0:
                time.sleep(0.01)
            process.send_signal(signal.SIGTERM)
            assert answer.result().status_code == 200
        assert process.stderr
        lines = [json.loads(line) for line in process.stderr.read().splitlines()]
        assert process.wait(10) == 0
        assert [line["status"] for line in lines if line["method"] == "POST"] == [401, 200]
        with pytest.raises(httpx.ConnectError):
            httpx.get(address)


def test_a_place_that_is_taken_and_other_faults_are_said(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        ran = command(tmp_path, "--port", str(taken.getsockname()[1]))
    assert (ran.returncode, "can't listen at" in ran.stderr) == (2, True)
    for arguments, words in {
        ("--select", "no.such"): "there is no rule or group",
        ("--token", "short"): "shorter than 8",
        ("--token-file", "missing"): "Name a text file",
    }.items():
        ran = command(tmp_path, *arguments)
        assert (ran.returncode, words in ran.stderr) == (2, True), ran.stderr


def test_beyond_this_machine_a_token_is_advised(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "newslint", "web", "--host", "0.0.0.0", "--port", "0", "--select", "text"]
    with subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr
        line = process.stderr.readline()
        process.kill()
    assert "everybody who can reach 0.0.0.0" in line
