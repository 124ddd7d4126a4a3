from __future__ import annotations

import json
import sqlite3

from prov_kit import Prov

from provenance.extract.parse import models


def test_a_second_ingest_of_the_same_files_changes_nothing(own_desk, articles):
    before = own_desk.out("export", "--content")
    assert "3 already known" in own_desk.out("ingest", articles)
    assert own_desk.out("export", "--content") == before


def test_two_databases_of_the_same_articles_export_the_same_content(desk, articles, tmp_path):
    other = Prov(f"sqlite:///{tmp_path / 'other.db'}")
    other.out("ingest", articles / "rows.jsonl", articles / "post.md", articles / "gazette.md")
    assert other.out("export", "--content") == desk.out("export", "--content")


def test_a_row_of_an_export_is_json_and_only_the_full_one_has_runs(desk):
    full = [json.loads(line) for line in desk.out("export", "--format", "jsonl").splitlines()]
    content = [json.loads(line) for line in desk.out("export", "--content").splitlines()]
    assert len(content) < len(full)
    assert "run" in {row["table"] for row in full} - {row["table"] for row in content}


def test_a_briefing_is_written_under_its_heading_and_checks_clean(own_desk, tmp_path):
    folder = tmp_path / "new" / "briefing"
    told = own_desk.out("brief", "-o", folder, "--topic", "The Selby bomb")
    assert str(folder / "index.html") in told
    assert "The Selby bomb" in (folder / "index.html").read_text("utf-8")
    assert "0 wrong" in own_desk.out("check", folder)


def test_check_lists_a_figure_that_leads_nowhere_and_exits_with_one(own_desk, tmp_path):
    own_desk.out("brief", "-o", tmp_path / "briefing")
    page = next((tmp_path / "briefing" / "articles").glob("*.html"))
    page.unlink()
    result = own_desk.run("check", tmp_path / "briefing")
    assert result.exit_code == 1
    assert page.name in result.stdout


def test_check_lists_a_span_that_no_longer_slices_to_its_words(own_desk):
    with sqlite3.connect(own_desk.url.removeprefix("sqlite:///")) as database:
        database.execute("UPDATE revision SET text = 'x' || text")
    result = own_desk.run("check")
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) > 1


def test_upgrade_makes_a_database_and_says_its_version(tmp_path):
    new = Prov(f"sqlite:///{tmp_path / 'new.db'}")
    first = new.out("db", "upgrade")
    assert str(tmp_path / "new.db") in first
    assert new.out("db", "upgrade") == first


def test_reference_files_load_once(own_desk, tmp_path):
    path = tmp_path / "bodies.toml"
    path.write_text('[[outlet]]\nname = "Radio Coast"\nkind = "broadcaster"\n', "utf-8")
    assert "loaded" in own_desk.out("reference", "load", path)
    assert "already known" in own_desk.out("reference", "load", path)


def test_a_bare_path_is_taken_for_a_sqlite_file(articles, tmp_path):
    Prov(str(tmp_path / "bare.db")).out("db", "upgrade")
    assert (tmp_path / "bare.db").exists()


def test_what_the_command_line_tells_is_stored_where_the_text_does_not(tmp_path):
    (tmp_path / "a.txt").write_text("A flood killed three people in Selby, police said.", "utf-8")
    new = Prov(f"sqlite:///{tmp_path / 'new.db'}")
    new.out("ingest", tmp_path / "a.txt", "--outlet", "Radio Coast", "--published", "2031-07-01")
    table = new.out("articles")
    assert "Radio Coast" in table
    assert "1 Jul 2031" in table


def test_two_workers_yield_what_one_does(desk, articles, tmp_path):
    new = Prov(f"sqlite:///{tmp_path / 'new.db'}")
    new.out("ingest", articles, "--workers", 2)
    assert new.out("export", "--content") == desk.out("export", "--content")


def test_a_model_that_is_named_is_used_and_recorded(desk, articles, tmp_path):
    name = models.installed()
    new = Prov(f"sqlite:///{tmp_path / 'new.db'}")
    new.out("ingest", articles, "--model", name)
    assert new.out("export", "--content") == desk.out("export", "--content")
    new.out("rebuild", "--extract", "--model", name)
    assert new.out("export", "--content") == desk.out("export", "--content")
    runs = [row for line in new.out("export").splitlines() if (row := json.loads(line))]
    assert name in {row.get("model") for row in runs if row["table"] == "run"}
    path = articles / "post.md"
    assert desk.out("extract", path, "--model", name) == desk.out("extract", path)
