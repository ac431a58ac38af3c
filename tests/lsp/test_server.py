"""The server end to end: in its own process, spoken to as editors speak to it."""

import asyncio
import subprocess
import sys
from pathlib import Path

import pytest
from lsprotocol import types

from tests.lsp.conftest import ROOT, Editor, codes, edited
from tests.patience import patience

SEED = ROOT / "seeds" / "000_e1b896ece3891865.txt"
SLIP = "The the bridge opened.\n"
OFF = "rules: {text.doubled-word: off}\n"


async def test_the_seed_shows_both_places_and_a_repair_makes_it_vanish(editor: Editor) -> None:
    await editor.start()
    text = SEED.read_text(encoding="utf-8")
    uri = editor.open("seed.txt", text, "plaintext")
    found = await editor.diagnostics(uri)
    (drift,) = [each for each in found if each.code == "names.spelling-drift"]
    assert drift.severity == types.DiagnosticSeverity.Error
    assert drift.code_description is not None
    assert drift.range == types.Range(types.Position(32, 197), types.Position(32, 211))
    (other,) = drift.related_information or ()
    assert other.message == "the other spelling: Lowy Institute"
    assert other.location == types.Location(uri, types.Range(types.Position(34, 175), types.Position(34, 189)))
    repair = (await editor.actions(uri, drift.range))["Change “Iowy” to “Lowy” (line 33)"]
    editor.change(uri, edited(text, repair), 2)
    left = await editor.diagnostics(uri, lambda now: "names.spelling-drift" not in codes(now))
    assert codes(left) == [code for code in codes(found) if code != "names.spelling-drift"]


async def test_each_repair_of_a_conflict_is_offered(editor: Editor) -> None:
    await editor.start()
    uri = editor.open("a.md", "The bridge opened on Friday, February 27, 2025.\n")
    (found,) = await editor.diagnostics(uri)
    titles = list(await editor.actions(uri, found.range))
    assert titles[:2] == ["Change “Friday” to “Thursday” (line 1)", "Change “27” to “28” (line 1)"]
    assert not await editor.actions(uri, found.range, ["refactor"])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
async def test_positions_after_emoji(editor: Editor, encoding: str) -> None:
    def change(can: types.ClientCapabilities) -> None:
        assert can.general
        can.general.position_encodings = [types.PositionEncodingKind(encoding)]

    await editor.start("visual_studio_code", change=change)
    assert editor.encoding == encoding
    text = "Fine.\r\n\r\n“👩🏽 é” — The the bridge opened.\r\n"
    uri = editor.open("a.md", text)
    (found,) = await editor.diagnostics(uri)
    units = {"utf-8": 22, "utf-16": 11, "utf-32": 9}
    assert found.range.start == types.Position(2, units[encoding])
    assert edited(text, (await editor.actions(uri, found.range))["Delete “the” (line 3)"], encoding) == text.replace(
        " the", "", 1
    )


async def test_an_editor_that_asks_is_not_told_twice(editor: Editor) -> None:
    def change(can: types.ClientCapabilities) -> None:
        assert can.text_document
        can.text_document.diagnostic = types.DiagnosticClientCapabilities()

    result = await editor.start("visual_studio_code", change=change)
    assert result.capabilities.diagnostic_provider
    uri = editor.open("a.md", SLIP)
    asked = types.DocumentDiagnosticParams(types.TextDocumentIdentifier(uri))
    report = await editor.client.text_document_diagnostic_async(asked)
    assert codes(report.items) == ["text.doubled-word"]
    editor.change(uri, "The bridge opened.\n", 2)
    assert (await editor.client.text_document_diagnostic_async(asked)).items == ()
    assert uri not in editor.client.diagnostics


async def test_only_the_newest_version_counts(editor: Editor) -> None:
    await editor.start()
    text = SEED.read_text(encoding="utf-8")
    uri = editor.open("a.txt", text, "plaintext")
    said: list[int | None] = []
    await editor.diagnostics(uri)
    for version in range(2, 40):
        editor.change(uri, text + "\n\nMore." * version, version)
    editor.change(uri, SLIP, 40)
    while not said or said[-1] != 40:
        told = await editor.client.wait_for_notification(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        said.append(told.version)
    assert len(said) < 5
    assert codes(await editor.diagnostics(uri)) == ["text.doubled-word"]


async def test_every_folder_has_its_own_configuration_which_is_read_again(editor: Editor) -> None:
    one, two = editor.folder / "one", editor.folder / "two"
    for folder in (one, two):
        folder.mkdir()
    (one / ".newslint.yml").write_text(OFF, encoding="utf-8")
    await editor.start("visual_studio_code", folders=(one, two))
    quiet, loud = editor.open("a.md", SLIP, folder=one), editor.open("a.md", SLIP, folder=two)
    assert codes(await editor.diagnostics(loud)) == ["text.doubled-word"]
    assert await editor.diagnostics(quiet) == []
    config = two / ".newslint.yml"
    config.write_text(OFF, encoding="utf-8")
    _tell(editor, config, types.FileChangeType.Created)
    assert await editor.diagnostics(loud, lambda now: not now) == []
    config.unlink()
    _tell(editor, config, types.FileChangeType.Deleted)
    assert codes(await editor.diagnostics(loud, bool)) == ["text.doubled-word"]


async def test_a_broken_configuration_is_one_message_and_the_last_settings_hold(editor: Editor) -> None:
    config = editor.folder / ".newslint.yml"
    config.write_text(OFF, encoding="utf-8")
    await editor.start()
    uri = editor.open("a.md", SLIP)
    assert await editor.diagnostics(uri) == []
    config.write_text("rulez: {}\n", encoding="utf-8")
    for version in (2, 3):
        editor.change(uri, SLIP * version, version)
        await editor.client.wait_for_notification(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    (fault,) = await editor.diagnostics(config.as_uri(), bool)
    assert fault.range.start == types.Position(0, 0)
    assert "Did you mean 'rules'?" in fault.message
    assert [message.type for message in editor.client.messages] == [types.MessageType.Error]
    assert str(config) + ":1:1: " in editor.client.messages[0].message
    config.write_text("", encoding="utf-8")
    editor.change(uri, SLIP, 4)
    assert codes(await editor.diagnostics(uri, bool)) == ["text.doubled-word"]
    assert await editor.diagnostics(config.as_uri(), lambda now: not now) == []


async def test_a_broken_rule_is_shown_where_it_is_broken_until_it_is_mended(editor: Editor) -> None:
    rule = editor.folder / "style" / "house" / "word.yml"
    rule.parent.mkdir(parents=True)
    rule.write_text("extends: existence\nmessage: '{found}'\ntokens: [bridge\n", encoding="utf-8")
    (editor.folder / ".newslint.yml").write_text("styles: [style]\n", encoding="utf-8")
    await editor.start()
    uri = editor.open("a.md", SLIP)
    assert codes(await editor.diagnostics(uri)) == ["text.doubled-word"]
    (fault,) = await editor.diagnostics(rule.as_uri())
    assert "not valid YAML" in fault.message
    rule.write_text("extends: existence\nmessage: '{found}'\ntokens: [bridge]\n", encoding="utf-8")
    _tell(editor, rule, types.FileChangeType.Changed)
    await editor.diagnostics(uri, lambda now: "house.word" in codes(now))
    assert await editor.diagnostics(rule.as_uri(), lambda now: not now) == []


async def test_settings_say_what_is_shown_and_how(editor: Editor) -> None:
    await editor.start("visual_studio_code", {"minLevel": "suggestion", "suggestions": "information"})
    uri = editor.open("a.md", "Previous reports suggested that the bridge was closed.\n")
    (found,) = await editor.diagnostics(uri, bool)
    assert (found.code, found.severity) == ("sources.vague-source", types.DiagnosticSeverity.Information)
    editor.client.set_configuration({"newslint": {"minLevel": "warning", "delay": 0}})
    editor.client.workspace_did_change_configuration(types.DidChangeConfigurationParams(None))
    assert await editor.diagnostics(uri, lambda now: not now) == []
    editor.client.set_configuration({"newslint": {"minLevel": "loud"}})
    editor.client.workspace_did_change_configuration(types.DidChangeConfigurationParams(None))
    async with asyncio.timeout(patience(10)):
        while not editor.client.messages:
            await editor.client.wait_for_notification(types.WINDOW_SHOW_MESSAGE)
    assert "the setting 'minLevel' is wrong" in editor.client.messages[0].message


async def test_a_finding_is_ignored_with_a_reason_here_or_in_the_file(editor: Editor) -> None:
    await editor.start()
    text = "---\ntitle: The the bridge\n---\nIt was was shut.\n\nIt has has closed.\n"
    uri = editor.open("a.md", text)
    title, first, second = await editor.diagnostics(uri)
    entry = (await editor.actions(uri, title.range))["Ignore text.doubled-word here, with a reason"]
    made, written = entry.edit.document_changes if entry.edit else ()
    assert made == types.CreateFile((editor.folder / ".newslint-ignore.yml").as_uri())
    actions = await editor.actions(uri, first.range)
    marked = edited(text, actions["Ignore text.doubled-word here, with a reason"])
    assert "shut. <!-- newslint: ignore text.doubled-word -- " in marked
    editor.change(uri, marked, 2)
    both = await editor.diagnostics(uri, lambda now: len(now) == 2)
    assert [each.range.start.line for each in both] == [title.range.start.line, second.range.start.line]
    (editor.folder / ".newslint-ignore.yml").write_text(written.edits[0].new_text, encoding="utf-8")
    editor.change(uri, marked, 3)
    (left,) = await editor.diagnostics(uri, lambda now: len(now) == 1)
    assert left.range.start.line == second.range.start.line
    editor.change(uri, edited(text, actions["Ignore text.doubled-word in this file"]), 4)
    assert await editor.diagnostics(uri, lambda now: not now) == []


async def test_what_is_safe_is_mended_at_once_and_nothing_else(editor: Editor) -> None:
    await editor.start()
    text = "The the bridge opened on Friday, February 27, 2025.\n\nAn an hour passed.\n"
    uri = editor.open("a.md", text)
    first, *_ = await editor.diagnostics(uri)
    (action,) = (await editor.actions(uri, first.range, ["source.fixAll"])).values()
    assert action.kind == "source.fixAll.newslint"
    assert edited(text, action) == "The bridge opened on Friday, February 27, 2025.\n\nAn hour passed.\n"


async def test_a_name_goes_into_the_house_list_that_the_configuration_uses(editor: Editor) -> None:
    names = editor.folder / "names.yml"
    names.write_text("- right: Ødegård Institute\n  wrong: [Odegard Institute]", encoding="utf-8")
    (editor.folder / ".newslint.yml").write_text("names: [names.yml]\n", encoding="utf-8")
    await editor.start("visual_studio_code")
    text = SEED.read_text(encoding="utf-8")
    uri = editor.open("a.txt", text, "plaintext")
    found = await editor.diagnostics(uri)
    (drift,) = [each for each in found if each.code == "names.spelling-drift"]
    actions = await editor.actions(uri, drift.range)
    entry = actions["Add “Lowy Institute” to the house names, not “Iowy Institute”"]
    assert "Add “Iowy Institute” to the house names, not “Lowy Institute”" in actions
    names.write_text(edited(names.read_text(encoding="utf-8"), entry), encoding="utf-8")
    _tell(editor, names, types.FileChangeType.Changed)
    now = await editor.diagnostics(uri, lambda now: "names.spelling-drift" not in codes(now))
    assert [each.code for each in now if each.range == drift.range] == ["names.house-name"]


async def test_a_hover_explains_at_either_place(editor: Editor) -> None:
    await editor.start()
    text = SEED.read_text(encoding="utf-8")
    uri = editor.open("a.txt", text, "plaintext")
    for place in (types.Position(32, 200), types.Position(34, 180)):
        told = await editor.client.text_document_hover_async(
            types.HoverParams(types.TextDocumentIdentifier(uri), place)
        )
        assert told is not None
        assert isinstance(told.contents, types.MarkupContent)
        for part in (
            "**error** `names.spelling-drift`",
            "Readers and search engines",
            "[line 33]",
            "[line 35]",
            "(https",
        ):
            assert part in told.contents.value
    nothing = types.HoverParams(types.TextDocumentIdentifier(uri), types.Position(2, 0))
    assert await editor.client.text_document_hover_async(nothing) is None


async def test_the_outline_has_names_dates_and_quotations(editor: Editor) -> None:
    await editor.start()
    text = "---\ntitle: It is open\ndate: 2025-03-03\n---\nAnn Lee said on Friday: “It works.”\n\nLee leads the body.\n"
    uri = editor.open("a.md", text)
    outline = await editor.client.text_document_document_symbol_async(
        types.DocumentSymbolParams(types.TextDocumentIdentifier(uri))
    )
    seen = [(each.name, [(child.name, child.detail) for child in each.children or ()]) for each in outline or ()]
    assert seen == [
        ("It is open", []),
        ("Names", [("Ann Lee", "person, 2 times")]),
        ("Dates", [("Friday", "2025-02-28")]),
        ("Quotations", [("“It works.”", "Ann Lee")]),
    ]


async def test_the_whole_workspace_is_checked_with_progress(editor: Editor) -> None:
    for number in range(3):
        (editor.folder / f"{number}.md").write_text(SLIP, encoding="utf-8")
    (editor.folder / "old.md").write_text(SLIP, encoding="utf-8")
    (editor.folder / ".newslint.yml").write_text("ignore: [old.md]\n", encoding="utf-8")
    await editor.start("visual_studio_code")
    done = await editor.client.workspace_execute_command_async(
        types.ExecuteCommandParams("newslint.checkWorkspace", [])
    )
    assert done == {"articles": 3, "findings": 3}
    assert codes(await editor.diagnostics((editor.folder / "2.md").as_uri())) == ["text.doubled-word"]
    ((*_, last),) = editor.client.progress_reports.values()
    assert "3 findings in 3 articles" in str(last)


@pytest.mark.parametrize(
    ("name", "language", "text", "expected"),
    [
        ("empty.md", "markdown", "\n", []),
        ("program.py", "python", SLIP, []),
        ("untitled:Untitled-1", "plaintext", SLIP, ["'the' stands here twice."]),
        ("half.md", "markdown", "---\ntitle: [\n---\nText.\n", ["the front matter isn't valid YAML"]),
        ("lone.md", "markdown", "\ud83d " + SLIP, ["'the' stands here twice."]),
    ],
)
async def test_odd_documents(editor: Editor, name: str, language: str, text: str, expected: list[str]) -> None:
    await editor.start()
    found = await editor.diagnostics(editor.open(name, text, language))
    assert len(found) == len(expected)
    for each, words in zip(found, expected, strict=True):
        assert words in each.message


def test_a_terminal_is_told_what_the_command_is_for() -> None:
    program = (
        "import sys; sys.stdin.isatty = lambda: True; sys.argv = ['newslint', 'server'];"
        "from newslint.__main__ import main; main()"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "newslint check FILE" in done.stderr


def test_the_server_ends_when_the_editor_is_gone() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "newslint", "server"], input=b"", capture_output=True, timeout=patience(30), check=False
    )
    assert (done.returncode, done.stdout) == (0, b"")


def _tell(editor: Editor, path: Path, what: types.FileChangeType) -> None:
    event = types.FileEvent(path.as_uri(), what)
    editor.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([event]))
