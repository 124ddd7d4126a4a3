"""Parses kept outside the repository, so that a second measurement need not parse again.

The folder is `PROV_CACHE`, else `claim-provenance` in the user's cache folder. Only what the
language model says is kept, never what the program makes of it: figures are of its own code.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

from provenance.extract.parse import boundaries, nlp

LAYERS = [
    "ORTH", "SPACY", "TAG", "POS", "MORPH", "LEMMA", "DEP", "HEAD", "ENT_IOB", "ENT_TYPE",
]  # fmt: skip


def folder() -> Path:
    """Return where parses are kept."""
    if kept := os.environ.get("PROV_CACHE"):
        return Path(kept)
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "claim-provenance"


class Remembering:
    """A language model that parses a list of texts once; `pipe` yields what its own would."""

    def __init__(self, language: Language, place: Path) -> None:
        meta = language.meta
        self.language = language
        self.place = place / f"{meta['lang']}_{meta['name']}-{meta['version']}"
        rules = Path(boundaries.__file__).read_text("utf-8")  # our own step among the model's
        self.stamp = [spacy.__version__, language.pipe_names, rules]

    def pipe(self, texts: Iterable[str], **how: Any) -> Iterator[Doc]:
        """Yield the parse of each text; `how` is for the model, and changes no parse."""
        parts = list(texts)
        path = self._path(parts)
        if path.exists():
            yield from DocBin().from_disk(path).get_docs(self.language.vocab)
            return
        docs = list(self.language.pipe(parts, **how))
        _keep(path, docs)
        yield from docs

    def _path(self, parts: Sequence[str]) -> Path:
        name = sha256(json.dumps([self.stamp, parts]).encode()).hexdigest()
        return self.place / f"{name}.spacy"


def _keep(path: Path, docs: Sequence[Doc]) -> None:
    """Write parses whole or not at all: two measurements may run at once."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
        file.write(DocBin(attrs=LAYERS, docs=docs).to_bytes())
    Path(file.name).replace(path)


def load(name: str | None = None) -> Any:
    """Return a language model that remembers, by default the small one. Raises as `nlp.load`."""
    return Remembering(nlp.load(name), folder())
