"""`prov reference load`: what an analyst tells beforehand."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from provenance.errors import InputError
from provenance.pipeline.judge import judge
from provenance.read.reference import parse
from provenance.store import extractions, references
from provenance.store.database import open_for_writing


def load(url: str, files: Sequence[Path]) -> tuple[str, ...]:
    """Load reference files; return a line for each, then what changed among the findings.

    Every file is read before any is stored. Raises InputError, which names the file.
    """
    parsed = [(path, parse(_bytes(path), str(path))) for path in files]
    told = []
    with open_for_writing(url) as database:
        with database.write() as session:
            for path, reference in parsed:
                new = references.save(session, reference)
                told.append(f"{path}: {'loaded' if new else 'already known'}")
            known = bool(extractions.load_all(session))
        return (*told, *(judge(database, anew=True) if known else ()))


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror}); check the path") from error
