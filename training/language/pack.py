"""Packs a trained pipeline for shipping: `python pack.py MODEL PIPELINE`.

Weights become half precision (newslint widens them again when it loads them), the string table is cut to what the
pipeline itself needs, and the settings of the training are left out.
"""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

import numpy
import spacy
import srsly
from spacy.language import Language

NOTICES = Path(__file__).parent / "notices"
NEEDLESS = ("corpora", "training", "pretraining", "initialize", "paths", "system")


def main(model: Path, pipeline: Path) -> None:
    nlp = spacy.load(model)
    shutil.rmtree(pipeline, ignore_errors=True)
    shutil.copytree(model, pipeline)
    _halve(pipeline)
    strings = set(spacy.blank("en").vocab.strings) | _labels(nlp)
    (pipeline / "vocab" / "strings.json").write_text(json.dumps(sorted(strings)), "utf-8")
    config = nlp.config.copy()
    for section in NEEDLESS:
        config.pop(section, None)
    config.to_disk(pipeline / "config.cfg")
    meta = {
        "lang": "en",
        "name": "newslint",
        "version": "1",
        "spacy_version": ">=3.8.0,<4.0.0",
        "description": "English for news: tags, trees and named entities.",
        "author": "newslint maintainers",
        "license": "CC BY-SA 4.0",
        "labels": {name: list(nlp.get_pipe(name).labels) for name in nlp.pipe_names if name != "tok2vec"},
        "pipeline": nlp.pipe_names,
    }
    (pipeline / "meta.json").write_text(json.dumps(meta, indent=1) + "\n", "utf-8")
    shutil.copytree(NOTICES, pipeline, dirs_exist_ok=True)
    print(sum(file.stat().st_size for file in pipeline.rglob("*") if file.is_file()), "bytes")


def _halve(pipeline: Path) -> None:
    for file in sorted(pipeline.glob("*/model")):
        message = srsly.msgpack_loads(file.read_bytes())
        for params in message["params"]:
            for name, value in params.items():
                if isinstance(value, numpy.ndarray) and value.dtype == numpy.float32:
                    params[name] = value.astype(numpy.float16)
        file.write_bytes(srsly.msgpack_dumps(message))


def _labels(nlp: Language) -> set[str]:
    """Everything that the pipes write on a token: tags, relations, entity types."""
    found = {"", "ROOT", "dep"}
    for name in nlp.pipe_names:
        for label in getattr(nlp.get_pipe(name), "labels", ()):
            found |= {label, *label.split("-", 1), *label.split("||")}
    return found


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
