from __future__ import annotations

import shutil

import pytest
from prov_kit import Prov, write_articles


@pytest.fixture(scope="session")
def articles(tmp_path_factory):
    return write_articles(tmp_path_factory.mktemp("desk") / "articles")


@pytest.fixture(scope="session")
def desk(articles):
    """A database that tests only read; it is made once, since the language model loads slowly."""
    made = Prov(f"sqlite:///{articles.parent / 'prov.db'}")
    made.out("ingest", articles)
    return made


@pytest.fixture
def own_desk(desk, tmp_path):
    """A copy of the database for a test that decides or looks."""
    shutil.copy(desk.url.removeprefix("sqlite:///"), tmp_path / "own.db")
    return Prov(f"sqlite:///{tmp_path / 'own.db'}")
