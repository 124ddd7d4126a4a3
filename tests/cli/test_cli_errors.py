"""Whatever a user does wrong is told on one line that names the thing and the mend."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time

import pytest
from prov_kit import Prov, complaint

FLAT = '{"text": "Five people died in Selby, police said."}\n'
BAD_FILES = {
    "empty.txt": (b"", "empty"),
    "blank.md": (b" \n\n", "empty"),
    "binary.txt": (bytes(range(256)) * 8, "not a text file"),
    "picture.png": (b"\x89PNG", "unsupported kind of file"),
    "unclosed.md": (b'+++\ntitle = "open\n+++\nNine died.\n', "not TOML"),
    "date.md": (b'+++\npublished = "soon"\n+++\nNine died.\n', "2024-04-21"),
    "broken.jsonl": (b'{"text": \n', "not a JSON object"),
    "textless.jsonl": (b'{"title": "x"}\n', 'no "text"'),
    "list.jsonl": (b"[1]\n", 'no "text"'),
    "deep.jsonl": (b"[" * 100_000, "nested too deep"),
    "surrogate.jsonl": (b'{"text": "a \\ud800 b"}\n', "not valid Unicode"),
    "latin.jsonl": (b'{"text": "caf\xe9"}\n', "UTF-8"),
}


@pytest.fixture
def empty(tmp_path):
    return Prov(f"sqlite:///{tmp_path / 'prov.db'}")


@pytest.mark.parametrize("command", ["ingest", "extract"])
@pytest.mark.parametrize("name", BAD_FILES)
def test_a_file_that_is_no_article_is_named_with_the_reason(empty, tmp_path, command, name):
    data, reason = BAD_FILES[name]
    (tmp_path / name).write_bytes(data)
    line = complaint(empty.run(command, tmp_path / name))
    assert line.count(name) == 1
    assert reason in line


@pytest.mark.parametrize("command", ["ingest", "extract"])
def test_a_missing_path_and_an_empty_folder_are_named(empty, tmp_path, command):
    assert "nowhere: no such file" in complaint(empty.run(command, tmp_path / "nowhere"))
    (tmp_path / "void").mkdir()
    assert "void: no file in this folder" in complaint(empty.run(command, tmp_path / "void"))


@pytest.mark.parametrize("command", ["ingest", "extract"])
def test_a_model_that_is_absent_is_named_and_nothing_is_written(
    empty, articles, tmp_path, monkeypatch, command
):
    told = "model no_such_model: not installed; pip install it"
    assert told in complaint(empty.run(command, articles, "--model", "no_such_model"))
    monkeypatch.setenv("PROV_MODEL", "no_such_model")
    assert told in complaint(empty.run(command, articles))
    assert not (tmp_path / "prov.db").exists()


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_named(empty, tmp_path):
    (tmp_path / "locked.txt").write_text("Nine died.")
    (tmp_path / "locked.txt").chmod(0)
    assert "permission" in complaint(empty.run("ingest", tmp_path / "locked.txt"))


def test_a_text_that_is_no_utf8_is_read_all_the_same(empty, tmp_path):
    (tmp_path / "old.txt").write_bytes(b"Nine people died at the caf\xe9, police said.")
    assert "caf\u00e9" in empty.out("extract", tmp_path / "old.txt")


def test_a_name_that_is_no_text_is_escaped(empty, tmp_path):
    path = os.fsencode(tmp_path) + b"/n\xff.txt"
    try:
        with open(path, "wb") as file:
            file.write(b"Nine people died in Selby, police said.")
    except OSError:
        pytest.skip("this file system takes no such name")
    empty.out("ingest", os.fsdecode(path))
    assert "n\\udcff.txt" in empty.out("show", article_key(empty))


def article_key(prov):
    return prov.out("articles").splitlines()[1].split()[0]


def test_a_link_that_leads_to_itself_is_an_error(empty, tmp_path):
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    assert "loop.txt" in complaint(empty.run("ingest", tmp_path / "loop.txt"))


def test_the_rest_is_taken_in_where_some_cannot_be_read(empty, tmp_path):
    (tmp_path / "rows.jsonl").write_text(FLAT + "{bad\n")
    result = empty.run("ingest", tmp_path)
    assert result.exit_code == 0
    assert "rows.jsonl:2: not a JSON object" in result.stderr
    assert "1 new or changed, 0 already known" in result.stdout


@pytest.mark.parametrize(
    "command",
    [
        ("conflicts",), ("show", "abcd"), ("toll",), ("brief",), ("events",), ("claims",),
        ("speakers",), ("articles",), ("evidence", "abcd"), ("export",), ("check",), ("rebuild",),
        ("review", "log"), ("review", "decide", "abcd", "real", "--because", "x"),
        ("review", "undo", "abcd"), ("articles", "drop", "abcd", "--because", "x"),
    ],
)  # fmt: skip
def test_without_a_database_it_says_what_to_run(empty, command):
    assert "run: prov ingest" in complaint(empty.run(*command))


@pytest.mark.parametrize("command", [("conflicts",), ("ingest", "{folder}"), ("db", "upgrade")])
def test_a_file_that_is_no_database_is_left_alone(tmp_path, articles, command):
    path = tmp_path / "notes.db"
    path.write_text("my notes\n" * 100)
    words = [w.format(folder=articles) for w in command]
    assert "notes.db: file is not a database" in complaint(Prov(str(path)).run(*words))
    assert path.read_text() == "my notes\n" * 100


def test_an_older_database_is_upgraded_by_the_command_that_it_names(own_desk):
    with sqlite3.connect(own_desk.url.removeprefix("sqlite:///")) as database:
        database.execute("UPDATE alembic_version SET version_num = '0000'")
    assert "run: prov db upgrade" in complaint(own_desk.run("conflicts"))


def test_a_newer_database_asks_for_a_newer_program(own_desk):
    with sqlite3.connect(own_desk.url.removeprefix("sqlite:///")) as database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
    assert "upgrade claim-provenance" in complaint(own_desk.run("conflicts"))


@pytest.mark.parametrize("url", ["mystery://x", "sqlite:///no/such/folder/prov.db"])
def test_a_database_that_cannot_be_is_named(articles, url):
    assert complaint(Prov(url).run("ingest", articles))


def test_an_unknown_key_is_an_error_wherever_one_is_asked_for(desk):
    for command in (
        ("show", "zzzz"),
        ("evidence", "zzzz"),
        ("claims", "--article", "zzzz"),
        ("review", "decide", "zzzz", "real", "--because", "x"),
        ("review", "undo", "zzzz"),
        ("articles", "set", "zzzz", "--title", "x", "--because", "x"),
        ("articles", "drop", "zzzz", "--because", "x"),
        ("show", "two\nlines"),
        ("show", ""),
    ):
        assert "no such key" in complaint(desk.run(*command))


def test_a_key_of_a_thing_without_a_card_names_the_list_that_it_is_in(own_desk):
    event = own_desk.data("events")["events"][0]["members"][0]["event"]
    assert "see: prov events" in complaint(own_desk.run("show", event))
    own_desk.out("review", "decide", own_desk.lead()["key"], "unsure", "--because", "x")
    decision = own_desk.out("review", "log").split()[0]
    assert "see: prov review log" in complaint(own_desk.run("show", decision))


def test_a_key_that_several_share_lists_them(desk):
    keys = [
        line.split()[0]
        for line in desk.out("claims").splitlines()
        if line[:1].strip() and "  " in line
    ]
    first = [k[0] for k in keys[1:]]
    shared = max(set(first), key=first.count)
    assert first.count(shared) > 1
    line = complaint(desk.run("show", shared))
    assert "give more letters" in line


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (("conflicts", "--since", "yesterday"), "2024-04-21"),
        (("ingest", "x", "--published", "3.4.2031"), "2024-04-21"),
        (("articles", "set", "k", "--published", "2031-02-30", "--because", "x"), "2031-02-30"),
        (("conflicts", "--limit", "0"), "--limit"),
        (("conflicts", "--format", "xml"), "xml"),
        (("review", "decide", "k", "maybe", "--because", "x"), "maybe"),
        (("review", "decide", "k", "same"), "--because"),
        (("articles", "set", "k", "--kind", "poem", "--because", "x"), "poem"),
        (("nonsense",), "nonsense"),
        (("ingest",), "PATHS"),
        (("show",), "KEY"),
        (("check", "nowhere"), "nowhere"),
    ],
)
def test_a_wrong_word_on_the_command_line_is_named(desk, words, named):
    assert named in complaint(desk.run(*words))


def test_a_judgement_that_does_not_fit_the_item_is_told(desk):
    key = desk.data("conflicts", "--all")["findings"][-1]["key"]
    result = desk.run("review", "decide", key, "zzz", "--because", "x")
    assert complaint(result)


def test_a_briefing_that_cannot_be_written_names_the_folder(desk, tmp_path):
    (tmp_path / "file").write_text("x")
    assert str(tmp_path / "file") in complaint(desk.run("brief", "-o", tmp_path / "file" / "b"))
    assert "file" in complaint(desk.run("brief", "-o", tmp_path / "file"))


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("[[outlet]\n", "not valid TOML"),
        ('[[outlets]]\nname = "x"\n', "outlets"),
        ("[[outlet]]\nname = 3\n", "name"),
    ],
)
def test_a_wrong_reference_file_is_named_and_nothing_is_loaded(empty, tmp_path, text, named):
    (tmp_path / "wrong.toml").write_text(text)
    line = complaint(empty.run("reference", "load", tmp_path / "wrong.toml"))
    assert "wrong.toml" in line
    assert named in line
    assert "nowhere.toml" in complaint(empty.run("reference", "load", tmp_path / "nowhere.toml"))


# A shell's background jobs begin with the interrupt ignored; a user's terminal does not.
SCRIPT = """
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)
from provenance.cli.main import main
main()
"""


def shell(url, *words):
    return [sys.executable, "-c", SCRIPT, "--db", url, *map(str, words)]


def test_a_reader_that_leaves_early_ends_it_quietly(desk):
    with subprocess.Popen(
        shell(desk.url, "export"), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as run:
        assert run.stdout
        assert run.stderr
        run.stdout.readline()
        run.stdout.close()
        complaints = run.stderr.read()
        assert run.wait() in (0, 141)
    assert complaints == b""


@pytest.mark.skipif(os.name == "nt", reason="signals differ")
def test_stopping_it_by_hand_is_told_on_one_line(articles, tmp_path):
    url = f"sqlite:///{tmp_path / 'prov.db'}"
    with subprocess.Popen(
        shell(url, "ingest", articles), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as run:
        waited = time.monotonic()
        while not (tmp_path / "prov.db").exists() and time.monotonic() < waited + 60:
            time.sleep(0.01)
        run.send_signal(signal.SIGINT)
        told = run.communicate(timeout=60)[1].decode()
    assert run.returncode == 130
    assert told.split() == ["prov:", "stopped;", "what", "was", "saved", "so", "far", "is", "kept"]


def test_letters_that_a_stream_cannot_write_do_not_stop_it(desk):
    settings = {**os.environ, "PYTHONIOENCODING": "latin-1"}
    done = subprocess.run(
        shell(desk.url, "conflicts", "--all", "--format", "json"),
        env=settings, capture_output=True, check=True,
    )  # fmt: skip
    assert "“" in done.stdout.decode("utf-8") or "’" in done.stdout.decode("utf-8")
