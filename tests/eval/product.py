"""What the program finds in a text: by the way of `prov extract --raw`, and no other."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from provenance.gather.files import ROW
from provenance.model.article import Failure, Raw
from provenance.model.extraction import Extraction
from provenance.pipeline.extract import extracted


def found(
    language: Any, text: str, authors: Sequence[str] = (), published: str = ""
) -> Extraction | None:
    """Return all that is found in `text`, read as a row of JSON Lines; offsets refer to it.

    `published` is an ISO day or "". None where the text holds no article.
    """
    row = {"text": text, "authors": list(authors), "published": published}
    data = json.dumps(row, ensure_ascii=False).encode()
    read = extracted(language, Raw(data, "row", ROW, ""), raw=True)
    if isinstance(read, Failure):
        return None
    assert read[0].text == text
    return read[1]
