"""What the API answers: the command line's JSON byte for byte, and refusals in words."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from starlette.testclient import TestClient

SEEDS = Path(__file__).parents[2] / "seeds"
TEXT = "The the bridge opened on Friday, February 27, 2025, Mr Lee said."


def command(verb: str, name: str, folder: Path) -> str:
    """What the command line prints, less its line end."""
    run = subprocess.run(
        [sys.executable, "-m", "newslint", verb, "--format", "json", name], cwd=folder, capture_output=True, text=True
    )
    return run.stdout.rstrip("\n")


@pytest.mark.parametrize("verb", ["check", "facts"])
@pytest.mark.parametrize("name", ["bridge-closure.md", "000_e1b896ece3891865.txt"])
def test_the_answer_is_the_command_lines(verb: str, name: str, client: TestClient, tmp_path: Path) -> None:
    text = (SEEDS / name).read_bytes().decode("utf-8")
    (tmp_path / name).write_bytes(text.encode())
    answer = client.post(f"/v1/{'lint' if verb == 'check' else verb}", json={"text": text, "filename": name})
    assert answer.status_code == 200
    assert answer.text.rstrip("\n") == command(verb, name, tmp_path)


def test_a_body_may_be_the_article_itself(client: TestClient) -> None:
    page = "<article><h1>A bridge</h1><p>The the bridge opened.</p></article>"
    raw = client.post("/v1/lint", content=page, headers={"content-type": "text/html; charset=utf-8"})
    wrapped = client.post("/v1/lint", json={"html": page})
    assert raw.json() == wrapped.json()
    assert [found["text"] for found in raw.json()["findings"]] == ["The the"]


@pytest.mark.parametrize("kind", ["application/json", "application/ninjs+json"])
def test_ninjs_is_known_by_its_keys_or_its_type(kind: str, client: TestClient) -> None:
    item = {"uri": "urn:1", "type": "text", "headline": "A bridge", "body_text": "The the bridge opened."}
    body = json.dumps(item)
    answer = client.post("/v1/lint", content=body, headers={"content-type": kind})
    (found,) = answer.json()["findings"]
    assert (answer.status_code, body[found["start"] : found["end"]]) == (200, "The the")


def test_a_file_is_checked_as_its_name_says(client: TestClient) -> None:
    octets = {"content-type": "application/octet-stream"}
    page = b"<p>The the bridge opened.</p>"
    assert client.post("/v1/lint?filename=a.html", content=page, headers=octets).json()["findings"][0]["start"] == 3
    assert client.post("/v1/lint?filename=a.docx", content=page, headers=octets).status_code == 422


def test_the_date_may_be_given(client: TestClient) -> None:
    text = "A bridge\n\nThe bridge closes on Friday, March 7, the city said."

    def rules(published: str) -> list[str]:
        findings = client.post("/v1/lint", json={"text": text, "published": published}).json()["findings"]
        return [found["rule"] for found in findings if found["level"] == "error"]

    assert rules("2025-03-03") == []
    assert rules("2026-03-02T09:00:00+01:00") == ["dates.weekday"]


def test_the_section_may_be_given(client: TestClient) -> None:
    text = "The two met.\n\nMoldavia has quietly sought new loans from the Gulf to reduce its dependence on Brussels."

    def rules(**about: str) -> list[str]:
        return [found["rule"] for found in client.post("/v1/lint", json={"text": text, **about}).json()["findings"]]

    assert "sources.unattributed-motive" in rules()
    assert "sources.unattributed-motive" not in rules(section="Opinion")


@pytest.mark.parametrize(("key", "filename"), [("text", "a.md"), ("text", "a.txt"), ("html", None)])
def test_a_title_goes_before_the_text_and_its_length_is_told(
    key: str, filename: str | None, client: TestClient
) -> None:
    form = {key: "<p>" * (key == "html") + TEXT, "title": "Bridge & <tunnel> opens", "filename": filename}
    answer = client.post("/v1/lint", json=form)
    shift = int(answer.headers["newslint-text-start"])
    doubled = next(found for found in answer.json()["findings"] if found["rule"] == "text.doubled-word")
    assert form[key][doubled["start"] - shift :].startswith("The the")
    facts = client.post("/v1/facts", json=form).json()["files"][0]
    assert facts["zones"][0]["zone"] == "headline"


def test_what_cannot_be_read_never_looks_clean(client: TestClient) -> None:
    answer = client.post("/v1/lint", json={"text": "---\ntitle: [\n---\nText.", "filename": "a.md"})
    assert answer.status_code == 422
    assert answer.json()["findings"] == []
    assert "front matter" in answer.json()["errors"][0]["message"]


def test_a_file_is_read_to_be_written_on(client: TestClient) -> None:
    page = b"<h1>A bridge</h1><time datetime='2025-03-03'></time><p>It opened &amp; closed.</p>"
    octets = {"content-type": "application/octet-stream"}
    article = client.post("/v1/read?filename=a.html", content=page, headers=octets).json()["articles"][0]
    assert article == {"text": "A bridge\n\nIt opened & closed.", "format": "plain", "published": "2025-03-03"}
    article = client.post("/v1/read?filename=a.md", content=b"# A *bridge*", headers=octets).json()["articles"][0]
    assert (article["text"], article["format"]) == ("# A *bridge*", "markdown")


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ({"txet": TEXT}, "'txet' is not known here. Did you mean 'text'? Known are: filename, title,"),
        ({"body": TEXT, "html": TEXT}, "'body' is not known here. Known are: filename, title,"),
        ({"title": "A bridge"}, "'text' is missing"),
        ({"text": TEXT, "html": TEXT}, "not as both"),
    ],
)
def test_a_refusal_names_the_field(body: dict[str, str], said: str, client: TestClient) -> None:
    answer = client.post("/v1/lint", json=body)
    assert answer.status_code == 422
    assert said in json.dumps(answer.json(), ensure_ascii=False)


def test_the_report_is_a_page(client: TestClient) -> None:
    answer = client.post("/v1/report", json={"text": TEXT})
    assert answer.headers["content-type"].startswith("text/html")
    assert "doubled-word" in answer.text


@pytest.mark.parametrize(
    ("body", "kind", "status", "code"),
    [
        (b"{", "application/json", 400, "json"),
        (b"[" * 100_000, "application/json", 400, "json"),
        (b"[]", "application/json", 422, "json"),
        (b"{}", "application/json", 422, "field"),
        (b'{"text": 1}', "application/json", 422, "field"),
        (b'{"text": "a", "txet": ""}', "application/json", 422, "field"),
        (b'{"text": "a", "filename": "../a"}', "application/json", 422, "field"),
        (b'{"text": "a", "published": "soon"}', "application/json", 422, "field"),
        (b'{"text": "---\\ntitle: a\\n---\\nb", "title": "c", "filename": "a.md"}', "application/json", 422, "title"),
        (b'{"text": " "}', "application/json", 422, "empty"),
        (b"", "text/plain", 422, "empty"),
        (b"text", "", 415, "content-type"),
        (b"text", "application/x-www-form-urlencoded", 415, "content-type"),
        (b"text", "text/plain; charset=latin-1", 415, "charset"),
        (b"a" * 200_001, "text/plain", 413, "too-large"),
    ],
)
def test_refusals_say_what_to_do(body: bytes, kind: str, status: int, code: str, client: TestClient) -> None:
    answer = client.post("/v1/lint", content=body, headers={"content-type": kind})
    assert (answer.status_code, answer.json()["error"]["code"]) == (status, code)
    assert answer.json()["error"]["message"].endswith(".")


def test_a_body_of_no_declared_length_is_cut_off_too(client: TestClient) -> None:
    parts = (b"a" * 50_000 for _ in range(100))
    answer = client.post("/v1/lint", content=parts, headers={"content-type": "text/plain"})
    assert answer.status_code == 413


def test_paths_and_methods_that_are_not_there(client: TestClient) -> None:
    assert client.get("/v2/lint").json()["error"]["code"] == "not-found"
    assert client.get("/v1/lint").json()["error"]["code"] == "method"
    assert client.get("/static/../app.py").status_code == 404


def test_rules_and_health(client: TestClient) -> None:
    rules = {rule["id"]: rule for rule in client.get("/v1/rules").json()["rules"]}
    assert rules["dates.weekday"]["level"] == "error"
    assert client.get("/healthz").json()["status"] == "ok"


def test_the_page_may_load_nothing_from_elsewhere(client: TestClient) -> None:
    answer = client.get("/")
    policy = answer.headers["content-security-policy"]
    nonce = policy.split("'nonce-")[1].split("'")[0]
    assert policy.startswith("default-src 'none'; ")
    assert "http" not in policy
    assert "unsafe" not in policy
    assert f'nonce="{nonce}"' in answer.text
    assert "{{" not in answer.text
    assert client.get("/").headers["content-security-policy"] != policy
    assert "http" not in answer.text
    assert client.get("/static/app.js").status_code == client.get("/static/app.css").status_code == 200


def test_a_line_a_request_without_a_word_of_the_article(client: TestClient, log: list[str]) -> None:
    log.clear()
    client.post("/v1/lint?title=Quixotic", content=b"Sesquipedalian.", headers={"content-type": "text/plain"})
    (line,) = log
    record = json.loads(line)
    assert (record["path"], record["status"], record["bytes_in"]) == ("/v1/lint", 200, 15)
    assert "quixotic" not in line.lower()
    assert "sesquipedalian" not in line.lower()
