from __future__ import annotations

import json
import os
from datetime import datetime
from pathlib import Path

import pytest

from provenance.gather.files import gather
from provenance.model.article import Failure, Raw


def put(folder: Path, name: str, data: str | bytes = "The ferry sank.") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def test_a_folder_is_walked_in_sorted_order_without_hidden_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "sub/c.HTML", ".hidden.txt", ".git/d.txt", "sub/a.htm"):
        put(tmp_path, name)
    found = [raw for raw in gather([tmp_path], {}) if isinstance(raw, Raw)]
    names = [os.path.relpath(raw.where, tmp_path) for raw in found]
    assert names == ["a.md", "b.txt", "sub/a.htm", "sub/c.HTML"]
    assert [raw.media for raw in found] == [
        "text/markdown", "text/plain", "text/html", "text/html",
    ]  # fmt: skip


def test_bytes_come_unchanged_with_what_was_given_and_when_in_utc(tmp_path: Path) -> None:
    path = put(tmp_path, "a.txt", b"\xef\xbb\xbfOne.\r\nTwo.\r\n")
    (raw,) = gather([path], {"outlet": "Harbour Times"})
    assert isinstance(raw, Raw)
    assert raw.data == b"\xef\xbb\xbfOne.\r\nTwo.\r\n"
    assert raw.given == (("outlet", "Harbour Times"),)
    offset = datetime.fromisoformat(raw.seen).utcoffset()
    assert offset is not None
    assert offset.total_seconds() == 0


def test_a_file_named_twice_is_gathered_once(tmp_path: Path) -> None:
    path = put(tmp_path, "a.txt")
    assert len(list(gather([tmp_path, path, tmp_path], {}))) == 1


@pytest.mark.parametrize(
    ("name", "data", "word"),
    [("a.txt", " \n", "empty"), ("a.pdf", "%PDF", "unsupported"), ("a.jsonl", "[1]\n", "text")],
)
def test_what_cannot_be_taken_in_is_a_failure_on_one_line(
    tmp_path: Path, name: str, data: str, word: str
) -> None:
    put(tmp_path, name, data)
    (failure,) = gather([tmp_path], {})
    assert isinstance(failure, Failure)
    assert word in failure.message
    assert "\n" not in failure.message
    assert failure.where.startswith(str(tmp_path / name))


def test_a_missing_path_is_a_failure_and_the_rest_goes_on(tmp_path: Path) -> None:
    path = put(tmp_path, "a.txt")
    missing, found = gather([tmp_path / "nowhere", path], {})
    assert isinstance(missing, Failure)
    assert "no such file" in missing.message
    assert isinstance(found, Raw)


def test_a_file_that_may_not_be_read_is_a_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    put(tmp_path, "a.txt")
    monkeypatch.setattr(Path, "read_bytes", refuse)
    (failure,) = gather([tmp_path], {})
    assert isinstance(failure, Failure)
    assert "permission" in failure.message


def test_each_row_of_a_jsonl_file_is_an_article_and_a_broken_one_fails_alone(
    tmp_path: Path,
) -> None:
    good = json.dumps({"text": "The ferry sank.", "title": "Ferry"})
    path = put(tmp_path, "a.jsonl", f"{good}\n\n{{broken\n{good}\n")
    first, broken, last = gather([path], {})
    assert isinstance(first, Raw)
    assert (first.where, first.media) == (f"{path}:1", "application/jsonl-row")
    assert isinstance(broken, Failure)
    assert broken.where == f"{path}:3"
    assert isinstance(last, Raw)
    assert last.where == f"{path}:4"
