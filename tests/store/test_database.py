import subprocess
import sys
from contextlib import suppress

import pytest
from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy import MetaData, func, inspect, select, table, text
from sqlalchemy.exc import IntegrityError
from store_builders import MEMORY, empty, revision

from provenance.errors import DatabaseError
from provenance.store import articles, database
from provenance.store.tables import Base


def migrations() -> list[str]:
    engine = database.open_for_writing(MEMORY).engine
    with database.migrating(engine) as connection:
        scripts = ScriptDirectory.from_config(database.config(connection))
        return sorted(script.revision for script in scripts.walk_revisions())


def test_head_is_the_newest_migration():
    assert migrations()[-1] == database.HEAD


def test_the_tables_are_what_the_migrations_make():
    engine = database.open_for_writing(MEMORY).engine
    with database.migrating(engine) as connection:
        command.check(database.config(connection))


def fill(connection) -> dict[str, int]:
    """Put one row into each table, whatever its columns are at this version."""
    metadata = MetaData()
    metadata.reflect(connection)
    values = {"INTEGER": 1, "BIGINT": 1, "BOOLEAN": True, "DOUBLE": 0.5, "BLOB": b"x", "TEXT": "x"}
    for made in metadata.sorted_tables:
        if made.name != "alembic_version":
            row = {c.name: values[str(c.type).split("(")[0]] for c in made.columns}
            connection.execute(made.insert().values(row))
    return {t.name: 1 for t in metadata.sorted_tables}


@pytest.mark.parametrize("older", migrations())
def test_an_older_database_keeps_all_its_rows_when_it_is_upgraded(tmp_path, older):
    url = f"sqlite:///{tmp_path}/prov.db"
    engine = database._engine(url)
    with database.migrating(engine) as connection:
        command.upgrade(database.config(connection), older)
        before = fill(connection)
    engine.dispose()
    assert database.upgrade(url) == database.HEAD
    with database.open_for_reading(url) as opened, opened.read() as session:
        assert session.execute(text("PRAGMA foreign_key_check")).all() == []
        count = {
            name: session.execute(select(func.count()).select_from(table(name))).scalar()
            for name in before
        }
    assert count == before


def test_rebuilding_a_parent_table_keeps_its_children(tmp_path):
    url = f"sqlite:///{tmp_path}/prov.db"
    with database.open_for_writing(url) as opened, opened.write() as session:
        articles.save_revision(session, revision(), b"raw")
    engine = database._engine(url)
    with database.migrating(engine) as connection:
        connection.execute(text("CREATE TABLE copy AS SELECT * FROM revision"))
        connection.execute(text("DELETE FROM revision"))
        connection.execute(text("INSERT INTO revision SELECT * FROM copy"))
    engine.dispose()
    with database.open_for_reading(url) as opened, opened.read() as session:
        assert articles.revision(session, "lorne").title is not None


def test_foreign_keys_hold():
    orphan = text("INSERT INTO extraction VALUES (7)")
    with empty() as session, pytest.raises(IntegrityError):
        session.execute(orphan)


def test_what_is_written_is_there_the_next_time(tmp_path):
    url = f"sqlite:///{tmp_path}/prov.db"
    with database.open_for_writing(url) as opened, opened.write() as session:
        articles.save_revision(session, revision(), b"raw")
    with database.open_for_reading(url) as opened, opened.read() as session:
        assert articles.revision(session, "lorne") == revision()


def test_a_write_that_fails_leaves_nothing(tmp_path):
    url = f"sqlite:///{tmp_path}/prov.db"
    with database.open_for_writing(url) as opened:
        with suppress(ZeroDivisionError), opened.write() as session:
            articles.save_revision(session, revision(), b"raw")
            raise ZeroDivisionError
        with opened.read() as session:
            assert articles.article_list(session) == []


def test_reading_makes_no_database_and_says_what_to_run(tmp_path):
    file = tmp_path / "prov.db"
    with pytest.raises(DatabaseError, match=f"no database at {file}; run: prov ingest FOLDER"):
        database.open_for_reading(f"sqlite:///{file}")
    assert not file.exists()


def test_an_empty_file_is_no_database(tmp_path):
    file = tmp_path / "prov.db"
    file.touch()
    with pytest.raises(DatabaseError, match="no database at"):
        database.open_for_reading(f"sqlite:///{file}")


@pytest.mark.parametrize(("found", "says"), [("0000", "prov db upgrade"), ("9999", "newer")])
def test_another_version_is_told(tmp_path, found, says):
    url = f"sqlite:///{tmp_path}/prov.db"
    with database.open_for_writing(url) as opened, opened.write() as session:
        session.execute(text("UPDATE alembic_version SET version_num = :v"), {"v": found})
    with pytest.raises(DatabaseError, match=says):
        database.open_for_reading(url)


def test_a_newer_database_is_not_written_to(tmp_path):
    url = f"sqlite:///{tmp_path}/prov.db"
    with database.open_for_writing(url) as opened, opened.write() as session:
        session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(DatabaseError, match="newer"):
        database.open_for_writing(url)


def test_a_file_that_is_no_database_is_told_in_one_line(tmp_path):
    file = tmp_path / "notes.txt"
    file.write_text("Not a database at all, only some words. " * 50)
    with pytest.raises(DatabaseError, match=str(file)) as caught:
        database.open_for_reading(f"sqlite:///{file}")
    assert "\n" not in str(caught.value)


def test_a_missing_folder_is_told(tmp_path):
    with pytest.raises(DatabaseError, match="make it first"):
        database.open_for_writing(f"sqlite:///{tmp_path}/none/prov.db")


@pytest.mark.parametrize("url", ["nonsense://x", "sqlite:/x:y:z"])
def test_a_url_that_is_none_is_told(url):
    with pytest.raises(DatabaseError, match="not a database URL"):
        database.open_for_reading(url)


def test_a_password_is_never_shown():
    assert "secret" not in database.shown("postgresql://kim:secret@db.example/prov")


def test_reading_imports_no_alembic(tmp_path):
    url = f"sqlite:///{tmp_path}/prov.db"
    database.open_for_writing(url).close()
    code = (
        "import sys; from provenance.store import database, findings\n"
        f"with database.open_for_reading({url!r}) as d, d.read() as s: findings.load(s)\n"
        "print('alembic' in sys.modules)"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "False"


def test_a_database_in_memory_is_made_whole():
    with empty() as session:
        assert set(Base.metadata.tables) <= set(inspect(session.connection()).get_table_names())


def test_a_command_that_changes_what_exists_makes_nothing_where_there_is_none(tmp_path):
    with pytest.raises(DatabaseError, match="prov ingest"):
        database.open_for_change(f"sqlite:///{tmp_path / 'none.db'}")
    assert list(tmp_path.iterdir()) == []
