"""`prov extract`: what is found in articles, without any database."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from provenance import settings
from provenance.extract.article import extract as extract_article
from provenance.extract.parse.nlp import load
from provenance.gather.files import gather
from provenance.model.article import Failure, Raw, Revision
from provenance.model.extraction import Extraction
from provenance.pipeline.reading import read_or_failure
from provenance.report.data.extraction import extraction_json


def extract(paths: Sequence[Path], raw: bool, model: str | None = None) -> Iterator[str | Failure]:
    """Yield a line of JSON for each article under `paths`, or what could not be read.

    With `raw` the offsets refer to the file's own text, unchanged. `model` is the language
    model, by default `PROV_MODEL` or the small one; raises UsageError where it is absent.
    """
    nlp = load(settings.model_name(model))
    for item in gather(paths, {}):
        found = item if isinstance(item, Failure) else extracted(nlp, item, raw)
        if isinstance(found, Failure):
            yield found
        else:
            yield extraction_json(found[0].where, *found)


def extracted(nlp: Any, item: Raw, raw: bool) -> tuple[Revision, Extraction] | Failure:
    """Return one article as it was read and all that is found in it, or why it cannot be read.

    `nlp` is a loaded language model.
    """
    revision = read_or_failure(item, raw)
    if isinstance(revision, Failure):
        return revision
    return revision, extract_article(nlp, revision)
