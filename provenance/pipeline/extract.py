"""`prov extract`: what is found in articles, without any database."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from provenance import settings
from provenance.extract.article import extract as extract_article
from provenance.extract.parse.nlp import load
from provenance.gather.files import gather
from provenance.model.article import Failure
from provenance.pipeline.reading import read_or_failure
from provenance.report.data.extraction import extraction_json


def extract(paths: Sequence[Path], raw: bool) -> Iterator[str | Failure]:
    """Yield a line of JSON for each article under `paths`, or what could not be read.

    With `raw` the offsets refer to the file's own text, unchanged.
    """
    nlp = load(settings.model_name())
    for item in gather(paths, {}):
        revision = item if isinstance(item, Failure) else read_or_failure(item, raw)
        if isinstance(revision, Failure):
            yield revision
        else:
            yield extraction_json(revision.where, revision, extract_article(nlp, revision))
