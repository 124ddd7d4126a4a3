"""Run by Alembic on the connection that provenance.store.database hands over."""

from __future__ import annotations

from typing import Any, Literal

from alembic import context

from provenance.store.tables import Base
from provenance.store.tables.base import WindowText


def _plain(kind: str, item: Any, _: object) -> str | Literal[False]:
    # A migration must not depend on the program's classes, which will have changed.
    return "sa.Text()" if kind == "type" and isinstance(item, WindowText) else False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    render_item=_plain,
)
context.run_migrations()
