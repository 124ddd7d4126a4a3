"""Which language model is loaded, and from where."""

from __future__ import annotations

import pytest

from provenance.errors import UsageError
from provenance.extract.parse import models, nlp


def _package(folder, name, inner):
    (folder / f"{name}-1.0.dist-info").mkdir()
    (folder / f"{name}-1.0.dist-info/METADATA").write_text(f"Name: {name}\nVersion: 1.0\n")
    (folder / name / inner).mkdir(parents=True)
    (folder / name / "__init__.py").write_text("")
    (folder / name / inner / "meta.json").write_text("{}")


def test_the_small_model_is_taken_where_none_is_named():
    assert models.installed() in models.SMALL
    assert models.source() == models.installed()


def test_a_model_that_a_package_carries_as_plain_data_is_found(tmp_path, monkeypatch):
    monkeypatch.syspath_prepend(str(tmp_path))
    _package(tmp_path, "plain_model", "_model")
    assert models.source("plain-model") == tmp_path / "plain_model/_model"


def test_a_package_as_spacy_makes_it_is_loaded_by_its_name(tmp_path, monkeypatch):
    monkeypatch.syspath_prepend(str(tmp_path))
    _package(tmp_path, "packed_model", "packed_model-1.0")
    assert models.source("packed_model") == "packed_model"


@pytest.mark.parametrize(("name", "told"), [("no_model", "not installed"), ("click", "no spaCy")])
def test_what_is_no_model_is_said_in_one_line(name, told):
    with pytest.raises(UsageError, match=told) as error:
        nlp.load(name)
    assert "\n" not in str(error.value)
