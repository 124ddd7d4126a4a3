"""Files and folders -> bytes with where they came from. Nothing is understood here."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from provenance.model.article import Failure, Raw

MEDIA = {
    ".txt": "text/plain",
    ".text": "text/plain",
    ".md": "text/markdown",
    ".markdown": "text/markdown",
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "text/html",
}
ROWS = ".jsonl"
ROW = "application/jsonl-row"


def gather(paths: Sequence[Path], given: Mapping[str, str]) -> Iterator[Raw | Failure]:
    """Yield each article under `paths`, files and folders, in sorted order, each file once.

    `given` is what the user told beside them (`outlet`, `published`, ...). What cannot be
    taken in comes back as a `Failure` in its place, and the rest goes on.
    """
    told = tuple(sorted(given.items()))
    met: set[Path] = set()
    for path in _walk(paths):
        if isinstance(path, Failure):
            yield path
        elif (real := Path(os.path.realpath(path))) not in met:
            met.add(real)
            yield from _file(path, told)


def _walk(paths: Iterable[Path]) -> Iterator[Path | Failure]:
    for path in paths:
        if not path.is_dir():
            yield path
        elif inside := list(_folder(path)):
            yield from inside
        else:
            yield Failure(_shown(path), "no file in this folder; put articles into it")


def _folder(folder: Path) -> Iterator[Path]:
    # os.walk: it neither follows links in circles nor stops at a folder that it may not read
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(root, name) for name in sorted(names) if not name.startswith("."))


def _file(path: Path, given: tuple[tuple[str, str], ...]) -> Iterator[Raw | Failure]:
    where, suffix = _shown(path), path.suffix.lower()
    if not path.exists():
        yield Failure(where, "no such file or folder; check the path")
    elif suffix == ROWS:
        yield from _rows(path, given)
    elif suffix not in MEDIA:
        kinds = " ".join([*MEDIA, ROWS])
        yield Failure(where, f"unsupported kind of file; save it as one of {kinds}")
    else:
        yield _whole(path, MEDIA[suffix], given)


def _whole(path: Path, media: str, given: tuple[tuple[str, str], ...]) -> Raw | Failure:
    try:
        data = path.read_bytes()
    except OSError as error:
        return _unreadable(path, error)
    if not data.strip():
        return Failure(_shown(path), "the file is empty; remove it or save the article again")
    return Raw(data, _shown(path), media, _now(), given)


def _rows(path: Path, given: tuple[tuple[str, str], ...]) -> Iterator[Raw | Failure]:
    try:
        with path.open("rb") as rows:
            for number, row in enumerate(rows, start=1):
                if row.strip():
                    yield _row(row, f"{_shown(path)}:{number}", given)
    except OSError as error:
        yield _unreadable(path, error)


def _row(data: bytes, where: str, given: tuple[tuple[str, str], ...]) -> Raw | Failure:
    try:
        row = json.loads(data)
        data.decode("utf-8")
        json.dumps(row, ensure_ascii=False).encode("utf-8")
    except RecursionError:
        return Failure(where, "nested too deep; write one flat object on each line")
    except UnicodeError:
        return Failure(where, "not valid Unicode; save the file as UTF-8")
    except ValueError as error:
        reason = " ".join(str(error).split())
        return Failure(where, f"not a JSON object ({reason}); write one object on each line")
    if not isinstance(row, dict) or not isinstance(row.get("text"), str):
        return Failure(where, 'no "text"; give each row the text of its article')
    if not row["text"].strip():
        return Failure(where, '"text" is empty; give the row the text of its article')
    return Raw(data, where, ROW, _now(), given)


def _unreadable(path: Path, error: OSError) -> Failure:
    reason = error.strerror or type(error).__name__
    return Failure(_shown(path), f"cannot be read ({reason.lower()}); check its permissions")


def _shown(path: Path) -> str:
    """Return a path as text that can be stored: a name that is no valid text is escaped."""
    return str(path).encode("utf-8", "backslashreplace").decode("utf-8")


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
