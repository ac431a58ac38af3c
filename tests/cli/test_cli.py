"""The command line, for real, in its own process."""

import json
import os
import pty
import select
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.patience import patience

SEEDS = Path(__file__).parent.parent.parent / "seeds"
FAULTY = "The the mayor opened the bridge.\n"
CLEAN = "The mayor opened the bridge.\n"


def run(*args: str, cwd: Path, stdin: bytes | None = None) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "newslint", *args], cwd=cwd, input=stdin, capture_output=True, timeout=120, check=False
    )


def findings(done: subprocess.CompletedProcess[bytes]) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(done.stdout)["findings"]
    return found


def test_version(tmp_path: Path) -> None:
    assert run("--version", cwd=tmp_path).stdout.startswith(b"newslint ")


def test_a_faulty_article_ends_with_1_and_names_both_places(tmp_path: Path) -> None:
    done = run("check", str(SEEDS / "bridge-closure.md"), cwd=tmp_path)
    assert done.returncode == 1
    text = done.stdout.decode()
    assert "dates.weekday" in text
    assert "^^^^^^" in text
    assert "1 error in 1 article." in text
    assert "\x1b" not in text  # piped: no colour
    assert done.stderr == b""


def test_a_clean_article_ends_with_0(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(CLEAN)
    done = run("check", "a.txt", cwd=tmp_path)
    assert (done.returncode, done.stdout.decode()) == (0, "Nothing to mend in 1 article.\n")


def test_json_says_where_in_the_source(tmp_path: Path) -> None:
    text = '---\r\ntitle: "The bridge 😀"\r\n---\r\n\r\nHe saw *the* the sea.\r\n'
    (tmp_path / "a.md").write_bytes(text.encode())
    done = run("check", "--format", "json", "a.md", cwd=tmp_path)
    document = json.loads(done.stdout)
    assert (document["version"], document["files"], document["errors"]) == (1, 1, [])
    (finding,) = document["findings"]
    assert finding["rule"] == "text.doubled-word"
    assert text[finding["start"] : finding["end"]] == finding["text"]
    assert (finding["path"], finding["line"]) == ("a.md", 5)
    assert set(finding) == {
        "path", "rule", "level", "message", "line", "column", "end_line", "end_column", "start", "end", "text",
        "confidence", "related", "edits",
    }  # fmt: skip


def test_standard_input_takes_a_name(tmp_path: Path) -> None:
    done = run("check", "-", "--stdin-filename", "draft.md", "--format", "json", cwd=tmp_path, stdin=FAULTY.encode())
    assert findings(done)[0]["path"] == "draft.md"


def test_folders_and_globs_are_searched(tmp_path: Path) -> None:
    (tmp_path / "desk" / "deep").mkdir(parents=True)
    for name in ("desk/a.txt", "desk/deep/b.md", "desk/c.csv", "desk/.hidden.txt"):
        (tmp_path / name).write_text(FAULTY)
    assert json.loads(run("check", "--format", "json", "desk", cwd=tmp_path).stdout)["files"] == 2
    assert json.loads(run("check", "--format", "json", "desk/*.csv", cwd=tmp_path).stdout)["files"] == 1
    assert json.loads(run("check", "--format", "json", "desk", "desk/a.txt", cwd=tmp_path).stdout)["files"] == 2


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (["--fail-on", "warning"], 1),
        (["--fail-on", "warning", "--exit-zero"], 0),
        ([], 0),
        (["--select", "names"], 0),
        (["--ignore", "residue", "--fail-on", "warning"], 0),
    ],
)
def test_exit_codes_follow_fail_on(tmp_path: Path, args: list[str], code: int) -> None:
    (tmp_path / "a.txt").write_text(
        f"Mayor opens bridge\n\n{CLEAN}\nAdvertisement\n\n{CLEAN.replace('mayor', 'queen')}"
    )
    assert run("check", "a.txt", *args, cwd=tmp_path).returncode == code


def test_min_level_hides_what_is_milder_and_says_so(tmp_path: Path) -> None:
    seed = str(SEEDS / "000_e1b896ece3891865.txt")
    assert "not shown (--min-level suggestion)" in run("check", seed, cwd=tmp_path).stdout.decode()
    levels = {
        found["level"]
        for found in findings(run("check", seed, "--format", "json", "--min-level", "error", cwd=tmp_path))
    }
    assert levels == {"error"}


BROKEN = [
    ("none.txt", None, "newslint: none.txt: no such file or folder"),
    ("binary.txt", b"\0\1\2", "newslint: binary.txt: is not text"),
    ("latin.txt", b"caf\xe9", "newslint: latin.txt:1:4: is not UTF-8"),
    ("front.md", b"---\na: b: c\n---\nText", "newslint: front.md:2:5: the front matter isn't valid YAML"),
]


def test_what_is_no_article_is_passed_over_among_others_and_an_error_alone(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text("The ferry left at noon.\n")
    (tmp_path / "_index.md").write_text("---\nlayout: list\n---\n")
    for names in ((".",), ("_index.md", "good.txt")):
        done = run("check", *names, cwd=tmp_path)
        assert (done.returncode, done.stderr) == (0, b"")
    done = run("check", "_index.md", cwd=tmp_path)
    assert done.returncode == 2
    assert "holds no text to check" in done.stderr.decode()


@pytest.mark.parametrize(
    ("name", "content", "words"), BROKEN, ids=lambda value: value if isinstance(value, str) else ""
)
def test_what_breaks_is_named_and_the_rest_is_still_checked(
    tmp_path: Path, name: str, content: bytes | None, words: str
) -> None:
    (tmp_path / "good.txt").write_text(FAULTY)
    if content is not None:
        (tmp_path / name).write_bytes(content)
    done = run("check", name, "good.txt", cwd=tmp_path)
    assert done.returncode == 2
    assert words in done.stderr.decode()
    assert "text.doubled-word" in done.stdout.decode()
    as_json = json.loads(run("check", name, "good.txt", "--format", "json", cwd=tmp_path).stdout)
    assert [error["path"] for error in as_json["errors"]] == [name]
    assert len(as_json["findings"]) == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_an_unreadable_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FAULTY)
    (tmp_path / "a.txt").chmod(0)
    assert b"a.txt: can't be read" in run("check", "a.txt", cwd=tmp_path).stderr


def test_broken_configuration_and_broken_rules_end_with_2(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(CLEAN)
    (tmp_path / ".newslint.yml").write_text("styles: [style]\nrulez: {}\n")
    done = run("check", "a.txt", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, b"")
    assert b".newslint.yml:2:1: unknown key 'rulez'. Did you mean 'rules'?" in done.stderr
    (tmp_path / ".newslint.yml").write_text("styles: [style]\n")
    (tmp_path / "style").mkdir()
    (tmp_path / "style" / "a.yml").write_text("extends: existence\nmessage: m\ntoken: [a]\n")
    done = run("check", "a.txt", cwd=tmp_path)
    assert done.returncode == 2
    assert b"a.yml:3:1: unknown key 'token'. Did you mean 'tokens'?" in done.stderr


def test_rule_explains_and_lists(tmp_path: Path) -> None:
    text = run("rule", "names.spelling-drift", cwd=tmp_path).stdout.decode()
    assert "Flagged" in text
    assert "Let pass" in text
    assert "dates.weekday" in run("rule", cwd=tmp_path).stdout.decode()
    done = run("rule", "names.spelling-drif", cwd=tmp_path)
    assert done.returncode == 2
    assert b"Did you mean 'names.spelling-drift'?" in done.stderr


def test_test_shows_a_failing_example(tmp_path: Path) -> None:
    rule = tmp_path / "tk.yml"
    rule.write_text(
        "extends: existence\nmessage: m\ntokens: [TKTK]\nexamples:\n  flag: ['A [[TKTK]] here.', 'No [[word]] here.']\n"
    )
    done = run("test", "tk.yml", cwd=tmp_path)
    assert done.returncode == 1
    assert "missed: word" in done.stdout.decode()
    rule.write_text(rule.read_text().replace(", 'No [[word]] here.'", ""))
    assert run("test", "tk.yml", cwd=tmp_path).returncode == 0


def test_facts_give_the_contract(tmp_path: Path) -> None:
    (file,) = json.loads(run("facts", "--format", "json", str(SEEDS / "bridge-closure.md"), cwd=tmp_path).stdout)[
        "files"
    ]
    text = (SEEDS / "bridge-closure.md").read_text(encoding="utf-8")
    assert {"zones", "sentences", "names", "dates", "quantities", "quotes", "attributions", "claims"} <= set(file)
    assert {"kind", "sure", "scores"} == set(file["genre"])
    day = next(item for item in file["dates"] if item["value"] == "2025-02-27")
    assert text[day["start"] : day["end"]] == day["text"]
    assert {"start", "end", "text", "type", "value", "earliest", "latest"} <= set(day)
    quote = file["quotes"][0]
    assert quote["speaker"]["text"].startswith("Ines Varga")
    assert run("facts", str(SEEDS / "bridge-closure.md"), cwd=tmp_path).returncode == 0


def test_a_mistyped_command_gets_a_hint(tmp_path: Path) -> None:
    assert b"Did you mean 'check'?" in run("chek", "a.txt", cwd=tmp_path).stderr


def test_windows_line_ends_give_the_same_findings(tmp_path: Path) -> None:
    source = (SEEDS / "000_e1b896ece3891865.txt").read_bytes()
    (tmp_path / "unix.txt").write_bytes(source)
    (tmp_path / "dos.txt").write_bytes(source.replace(b"\n", b"\r\n"))
    found = findings(run("check", "--format", "json", "unix.txt", "dos.txt", cwd=tmp_path))
    words = [(item["path"], item["rule"], item["line"], item["column"]) for item in found]
    assert [item[1:] for item in words if item[0] == "unix.txt"] == [item[1:] for item in words if item[0] == "dos.txt"]


def test_a_terminal_gets_colour_and_a_progress_bar_only_for_long_work(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FAULTY)
    short = in_terminal(["check", "a.txt"], tmp_path)
    assert "\x1b[" in short
    assert "Checking" not in short
    for number in range(30):
        (tmp_path / f"{number}.txt").write_text(CLEAN)
    assert "Checking" in in_terminal(["check", "."], tmp_path)


def in_terminal(args: list[str], cwd: Path) -> str:
    """What the program prints when both its outputs are a terminal."""
    master, slave = pty.openpty()
    environment = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "80"}
    environment.pop("NO_COLOR", None)
    process = subprocess.Popen(
        [sys.executable, "-m", "newslint", *args], cwd=cwd, stdin=slave, stdout=slave, stderr=slave, env=environment
    )
    os.close(slave)
    printed = b""
    while select.select([master], [], [], 60)[0]:
        try:
            chunk = os.read(master, 65536)
        except OSError:
            break
        if not chunk:
            break
        printed += chunk
    process.wait(timeout=patience(60))
    os.close(master)
    return printed.decode()


def test_an_interrupt_ends_cleanly(tmp_path: Path) -> None:
    for number in range(3000):
        (tmp_path / f"{number}.txt").write_text(CLEAN * 20)
    process = subprocess.Popen(
        [sys.executable, "-m", "newslint", "check", "."], cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    time.sleep(2)
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=patience(30))
    assert process.returncode == 130
    assert b"Traceback" not in errors


def test_closed_streams_and_empty_names(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FAULTY)
    for close in (">&-", ">&- 2>&-"):
        line = f'"{sys.executable}" -m newslint check --no-cache a.txt {close}'
        done = subprocess.run(["sh", "-c", line], cwd=tmp_path, capture_output=True, check=False)
        assert (done.returncode, done.stderr) == (1, b"")
    empty = run("check", "", cwd=tmp_path)
    assert (empty.returncode, empty.stderr) == (2, b"newslint: a name is empty. Name an article or a folder.\n")


def test_names_learn_drafts_a_list(tmp_path: Path) -> None:
    for number in range(12):
        (tmp_path / f"{number}.txt").write_text("The Lowy Institute published its poll. It asked 2,000 people.\n")
    (tmp_path / "slip.txt").write_text("The poll of the Iowy Institute is out.\n")
    draft = run("names", "learn", str(tmp_path), cwd=tmp_path).stdout.decode()
    assert "right: Lowy Institute" in draft
    assert "Iowy Institute" in draft
    nothing = run("names", "learn", "--least", "99", str(tmp_path), cwd=tmp_path)
    assert (nothing.returncode, nothing.stdout) == (0, b"")
    assert b"no name stands in 99 articles or more" in nothing.stderr


HOSTILE = [
    ("alias.md", "---\na: &a [*a]\n---\n\nText here.\n", "the front matter can't be used"),
    ("bomb.md", "---\na: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
        f"{new}: &{new} [{','.join(['*' + old] * 9)}]\n" for old, new in zip("abcdefg", "bcdefgh", strict=True)
    ) + "---\n\nText.\n", "the front matter can't be used"),
    ("deep.md", ">" * 5000 + " a\n", "is nested too deeply"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "content", "words"), HOSTILE, ids=lambda value: value[:8])
def test_one_hostile_article_never_ends_the_run(tmp_path: Path, name: str, content: str, words: str) -> None:
    (tmp_path / name).write_text(content)
    (tmp_path / "good.txt").write_text(FAULTY)
    done = run("check", name, "good.txt", cwd=tmp_path)
    assert done.returncode == 2
    assert words in done.stderr.decode()
    assert "text.doubled-word" in done.stdout.decode()


@pytest.mark.parametrize("text", ["a: &a [*a]\n", "extends: existence\nmessage: m\ntokens: !include rule.yml\n"])
def test_a_rule_that_holds_itself_is_an_error(tmp_path: Path, text: str) -> None:
    (tmp_path / "rule.yml").write_text(text)
    assert run("test", "rule.yml", cwd=tmp_path).returncode == 2


def test_pipes_and_devices_are_never_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    (tmp_path / "good.txt").write_text(CLEAN)
    assert run("check", ".", cwd=tmp_path).returncode == 0
    assert b"is not a regular file" in run("check", "pipe.md", cwd=tmp_path).stderr


def test_any_terminal_gets_what_it_can_show(tmp_path: Path) -> None:
    (tmp_path / "\x1b[31mred.txt").write_text("The the mayor 😀 left.\n")
    command = [sys.executable, "-m", "newslint", "check", "."]
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    done = subprocess.run(
        command, cwd=tmp_path, env=environment, capture_output=True, timeout=patience(60), check=False
    )
    assert done.returncode == 1
    assert b"\x1b" not in done.stdout


def test_an_empty_selection_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(CLEAN)
    assert b"names no rule" in run("check", "a.txt", "--select", "", cwd=tmp_path).stderr
