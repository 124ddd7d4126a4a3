"""`prov extract`: what is found in articles, without any database."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from provenance import settings
from provenance.errors import InputError
from provenance.extract.article import extract as extract_article
from provenance.extract.nlp import load
from provenance.gather.files import gather
from provenance.model.article import Failure
from provenance.read.reader import read
from provenance.report.data.extraction import extraction_json


def extract(paths: Sequence[Path], raw: bool) -> Iterator[str | Failure]:
    """Yield a line of JSON for each article under `paths`, or what could not be read.

    With `raw` the offsets refer to the file's own text, unchanged.
    """
    nlp = load(settings.model_name())
    for item in gather(paths, {}):
        if isinstance(item, Failure):
            yield item
            continue
        try:
            revision = read(item, raw_text=raw)
        except InputError as error:
            yield Failure(item.where, str(error))
        else:
            yield extraction_json(item.where, revision, extract_article(nlp, revision)).rstrip("\n")
