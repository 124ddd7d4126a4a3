"""Where the program's own data lies, and what the environment may set."""

from __future__ import annotations

import os
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent

DATABASE = "sqlite:///prov.db"


def data_path(name: str) -> Path:
    """Return the folder `name` (templates, migrations, seeds): in the wheel, or at the root.

    Raises FileNotFoundError where neither holds it, which means a broken installation.
    """
    for place in (_PACKAGE / "_data" / name, _PACKAGE.parent / name):
        if place.is_dir():
            return place
    raise FileNotFoundError(f"{name}: not found beside the package; reinstall claim-provenance")


def database_url(given: str | None = None) -> str:
    """Return the database to use: as given, else `PROV_DB`, else `prov.db` in this folder.

    A bare path is taken for a SQLite file.
    """
    url = given or os.environ.get("PROV_DB") or DATABASE
    return url if "://" in url else f"sqlite:///{url}"


def model_name(given: str | None = None) -> str | None:
    """Return the language model to use: as given, else `PROV_MODEL`; None for the small one."""
    return given or os.environ.get("PROV_MODEL") or None
