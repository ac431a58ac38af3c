"""A real Neovim, without a screen: the pair is shown with both places, the repair applied, and it vanishes."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
SEED = HERE.parent.parent / "seeds" / "000_e1b896ece3891865.txt"


@pytest.mark.skipif(shutil.which("nvim") is None, reason="Neovim is not installed (Debian: apt-get install neovim)")
def test_neovim_shows_the_pair_and_applies_the_repair(tmp_path: Path) -> None:
    seed, out = tmp_path / "seed.txt", tmp_path / "seen.json"
    shutil.copy(SEED, seed)
    command = ["nvim", "--headless", "--clean", "-n", "-c", f"luafile {HERE / 'neovim.lua'}"]
    home = {"XDG_STATE_HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path)}
    environment = {**os.environ, **home, "SEED": str(seed), "OUT": str(out), "PYTHON": sys.executable}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120, check=False)
    assert out.is_file(), done.stderr
    seen = json.loads(out.read_text(encoding="utf-8"))
    assert seen["shown"], done.stderr
    assert (seen["code"], seen["severity"]) == ("names.spelling-drift", 1)
    line = SEED.read_text(encoding="utf-8").splitlines()[32]
    start = len(line[: line.index("Iowy")].encode())
    assert seen["place"] == [32, start, start + len("Iowy Institute")]
    assert seen["related"] == ["the other spelling: Lowy Institute", 34]
    assert "Change “Iowy” to “Lowy” (line 33)" in seen["titles"]
    assert seen["line"] == line.replace("Iowy", "Lowy")
    assert seen["vanished"]
    assert seen["left"] > 3
