"""The database: opened for reading as it is, for writing made and brought up to date.

Alembic is imported only where something has to be made or upgraded.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Engine, create_engine, event, inspect, make_url, text
from sqlalchemy.exc import (
    ArgumentError,
    DBAPIError,
    IntegrityError,
    NoSuchModuleError,
    ProgrammingError,
)
from sqlalchemy.orm import Session
from sqlalchemy.pool import StaticPool

from provenance import settings
from provenance.errors import DatabaseError

if TYPE_CHECKING:
    from alembic.config import Config

__all__ = [
    "HEAD",
    "Database",
    "Session",
    "config",
    "migrating",
    "open_for_change",
    "open_for_reading",
    "open_for_writing",
    "shown",
    "upgrade",
]

HEAD = "0023"
"""The newest migration. Migrations are numbered, so an older one sorts before it."""
_WAIT = 30_000
"""Milliseconds that a writer waits for another one."""
_CACHE = 256 * 1024
"""KiB of a SQLite file that a connection keeps at hand; its own default is 2 MB."""


@dataclass(frozen=True)
class Database:
    """An open database. `read` and `write` each give one session that is one transaction."""

    engine: Engine

    @contextmanager
    def read(self) -> Iterator[Session]:
        """Give a session; what is written in it is thrown away."""
        with _told(self.engine), Session(self.engine) as session:
            yield session

    @contextmanager
    def write(self) -> Iterator[Session]:
        """Give a session that is saved at the end, or not at all where anything is raised."""
        engine = self.engine.execution_options(immediate=True)
        with _told(self.engine), Session(engine) as session, session.begin():
            yield session

    def close(self) -> None:
        """Let go of all connections."""
        self.engine.dispose()

    def __enter__(self) -> Database:
        """Return itself; the end of the block closes it."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close."""
        self.close()


def open_for_reading(url: str) -> Database:
    """Open a database that exists and is of this version; it is neither made nor upgraded.

    A command that reads may still record a look or a decision in it. Raises DatabaseError,
    which says what to run.
    """
    file = _file(url)
    if file is not None and not file.exists():
        raise _absent(url)
    return _opened(url, _engine(url))


def open_for_writing(url: str) -> Database:
    """Open a database; make it where it is absent, and upgrade it where it is older."""
    file = _file(url)
    if file is not None and not file.parent.is_dir():
        raise DatabaseError(f"{shown(url)}: no folder {file.parent}; make it first")
    engine = _engine(url)
    with _told(engine):
        found = _version(engine)  # first: it tells a file that is no database
        if _is_file(url):
            with engine.connect() as connection:
                _pragma(connection, "journal_mode=WAL")
        if found is None or found < HEAD:
            _upgrade(engine)
    return _opened(url, engine)


def open_for_change(url: str) -> Database:
    """Open a database that exists, bringing it up to date; nothing is made where none is."""
    file = _file(url)
    if file is not None and not file.exists():
        raise _absent(url)
    return open_for_writing(url)


def upgrade(url: str) -> str:
    """Bring a database to the newest version, making it where absent; return that version."""
    open_for_writing(url).close()
    return HEAD


def shown(url: str) -> str:
    """Return how to name a database in a message: the file, or the URL without its password."""
    file = _file(url)
    return str(file) if file is not None else make_url(url).render_as_string(hide_password=True)


def config(connection: Connection) -> Config:
    """Return Alembic's configuration on an open connection."""
    from alembic.config import Config

    made = Config()
    made.set_main_option("script_location", str(settings.data_path("migrations")))
    made.attributes["connection"] = connection
    return made


@contextmanager
def migrating(engine: Engine) -> Iterator[Connection]:
    """Give a connection in one transaction, without SQLite's cascades.

    A batch rebuild drops the old table, and with foreign keys on that would delete all the
    rows that point to it.
    """
    with engine.connect() as connection:
        _pragma(connection, "foreign_keys=OFF")
        try:
            with connection.begin():
                yield connection
        finally:
            _pragma(connection, "foreign_keys=ON")


def _opened(url: str, engine: Engine) -> Database:
    """Return the database where it is of this version, else say what to run."""
    with _told(engine):
        found = _version(engine)
    if found == HEAD:
        return Database(engine)
    engine.dispose()
    if found is None:
        raise _absent(url)
    if found < HEAD:
        raise DatabaseError(f"{shown(url)}: an older database; run: prov db upgrade")
    raise DatabaseError(f"{shown(url)}: a newer database; upgrade claim-provenance")


def _upgrade(engine: Engine) -> None:
    """Run the migrations that are missing."""
    from alembic import command

    with migrating(engine) as connection:
        command.upgrade(config(connection), "head")


def _engine(url: str) -> Engine:
    """Return an engine whose connections keep foreign keys and begin transactions themselves."""
    options: dict[str, Any] = {"poolclass": StaticPool} if _is_memory(url) else {}
    try:
        engine = create_engine(url, **options)
    except (ArgumentError, NoSuchModuleError, ValueError) as error:
        raise DatabaseError(
            f"{url}: not a database URL; give a file or postgresql://USER@HOST/NAME"
        ) from error
    except ImportError as error:
        raise DatabaseError(
            f"{shown(url)}: no driver; run: pip install 'claim-provenance[postgresql]'"
        ) from error
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _on_connect)
        event.listen(engine, "begin", _on_begin)
    return engine


def _on_connect(connection: Any, record: object) -> None:
    # The driver would begin by itself, too late for schema changes and for locks.
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute(f"PRAGMA busy_timeout={_WAIT}")
    connection.execute(f"PRAGMA cache_size=-{_CACHE}")
    connection.execute("PRAGMA temp_store=MEMORY")


def _on_begin(connection: Connection) -> None:
    # A writer takes its lock at once: two that read first and write later would both fail.
    immediate = connection.get_execution_options().get("immediate")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")


def _pragma(connection: Connection, setting: str) -> None:
    """Change a setting of SQLite outside any transaction; elsewhere do nothing."""
    if connection.dialect.name == "sqlite":
        cursor = connection.connection.cursor()
        cursor.execute(f"PRAGMA {setting}")
        cursor.close()


def _version(engine: Engine) -> str | None:
    """Return the migration that a database is at, or None for one that is not ours."""
    with engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
        return str(found) if found is not None else None


@contextmanager
def _told(engine: Engine) -> Iterator[None]:
    """Turn what the driver says of a lost, locked or foreign database into one line."""
    try:
        yield
    except (IntegrityError, ProgrammingError):
        raise  # A fault of this program, not of the user's database.
    except DBAPIError as error:
        where = shown(engine.url.render_as_string(hide_password=False))
        line = str(error.orig).strip().splitlines()[0]
        raise DatabaseError(f"{where}: {line}; check --db") from error


def _absent(url: str) -> DatabaseError:
    return DatabaseError(f"no database at {shown(url)}; run: prov ingest FOLDER")


def _is_memory(url: str) -> bool:
    return url in ("sqlite://", "sqlite:///:memory:")


def _is_file(url: str) -> bool:
    return url.startswith("sqlite") and not _is_memory(url)


def _file(url: str) -> Path | None:
    """Return the file of a SQLite database, or None for any other."""
    if not _is_file(url):
        return None
    try:
        name = make_url(url).database
    except ArgumentError:
        return None
    return Path(name) if name else None
