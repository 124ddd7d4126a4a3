"""One article's bytes read, or why they cannot be."""

from __future__ import annotations

from provenance.errors import InputError
from provenance.model.article import Failure, Raw, Revision


def read_or_failure(raw: Raw, raw_text: bool = False) -> Revision | Failure:
    """Return the revision of `raw`, or the failure that names its place once.

    With `raw_text` the text is the file's own, unchanged.
    """
    # Reading is slow to import, and commands that only report do without.
    from provenance.read.reader import read

    try:
        return read(raw, raw_text=raw_text)
    except InputError as error:
        return Failure(raw.where, str(error).removeprefix(f"{raw.where}: "))
