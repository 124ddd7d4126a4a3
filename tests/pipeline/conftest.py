"""A database of the sample articles that many tests read: made once a run."""

from __future__ import annotations

import pytest
from affair import Affair

from provenance import settings
from provenance.pipeline.ingest import ingest
from provenance.pipeline.reference import load


@pytest.fixture(scope="session")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Affair:
    """The five sample articles, with the reference files, as `make demo` takes them in."""
    folder = settings.data_path("seeds")
    url = f"sqlite:///{tmp_path_factory.mktemp('seeds') / 'prov.db'}"
    load(url, [folder / "outlets.toml", folder / "speakers.toml"])
    ingest(url, [folder / "articles"], {})
    return Affair(url)
