"""The page, driven in a real browser by web/tests/page.mjs, and its committed build against a fresh one."""

import os
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

from tests.http.test_server import running

ROOT = Path(__file__).parents[2]
WEB = ROOT / "web"
NODE = shutil.which("node")
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
MODULES = (WEB / "node_modules").is_dir()

pytestmark = pytest.mark.skipif(not (NODE and MODULES), reason="needs node and its modules: npm --prefix web ci")


def write_docx(path: Path, *paragraphs: str) -> None:
    """The smallest Word file that holds `paragraphs`."""
    office = "http://schemas.openxmlformats.org"
    body = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in paragraphs)
    with zipfile.ZipFile(path, "w") as file:
        file.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{office}/package/2006/relationships"><Relationship Id="r1" '
            f'Type="{office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>'
            "</Relationships>",
        )
        file.writestr(
            "word/document.xml",
            f'<w:document xmlns:w="{office}/wordprocessingml/2006/main"><w:body>{body}</w:body></w:document>',
        )


@pytest.mark.skipif(not CHROMIUM, reason="needs Chromium")
def test_the_page_in_a_browser(tmp_path: Path) -> None:
    write_docx(
        tmp_path / "draft.docx",
        "Library reopens with prize for Amara Whitfield",
        "The library reopened on Monday, and Amara Whitfield, a novelist, won its first prize.",
        "“I wrote it here,” Whitfield said. Whitfeld lives in the town.",
    )
    shutil.copy(ROOT / "seeds" / "000_e1b896ece3891865.txt", tmp_path / "seed.txt")
    with running(tmp_path, "--no-log") as (_, address):
        ran = subprocess.run(
            [str(NODE), "tests/page.mjs", address, str(tmp_path)],
            cwd=WEB, env={**os.environ, "CHROMIUM": str(CHROMIUM)}, capture_output=True, text=True, timeout=240,
        )  # fmt: skip
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "no request to another host" in ran.stdout


def test_the_committed_build_is_what_the_source_builds() -> None:
    ran = subprocess.run([str(NODE), "build.mjs", "--check"], cwd=WEB, capture_output=True, text=True, timeout=120)
    assert ran.returncode == 0, ran.stdout + ran.stderr
