"""Makes the lists in newslint/language/data from Debian's `scowl` package (permissive, see NOTICE there).

    python training/wordlists.py FOLDER        FOLDER is /usr/share/dict/scowl of the installed or unpacked package

words.txt.gz: lower-case words of US and GB English, SCOWL sizes 10 to 70. names.txt.gz: capitalised words and names.
What has an accent ("fiancé") stands there without it too, as many newsrooms write it.
"""

import gzip
import pathlib
import sys
import unicodedata

SIZES = (10, 20, 35, 40, 50, 55, 60, 70)
LISTS = {
    "words": ("english-words", "american-words", "british-words", "british_z-words", "english-contractions"),
    "names": tuple(
        f"{where}-{what}" for where in ("english", "american", "british") for what in ("upper", "proper-names")
    ),
}


def main(folder: str) -> None:
    target = pathlib.Path(__file__).parent.parent / "newslint" / "language" / "data"
    for name, parts in LISTS.items():
        files = [pathlib.Path(folder) / f"{part}.{size}" for part in parts for size in SIZES]
        words = {word for file in files if file.exists() for word in file.read_text("utf-8").split()}
        if not words:
            sys.exit(f"{folder}: no SCOWL lists here")
        words |= {bare(word) for word in words}
        body = "\n".join(sorted(words)).encode()
        (target / f"{name}.txt.gz").write_bytes(gzip.compress(body, 9, mtime=0))
        print(name, len(words))


def bare(word: str) -> str:
    """`word` without its accents."""
    return "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))


if __name__ == "__main__":
    main(*sys.argv[1:])
