"""The measuring of time and memory itself, on few words."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import texts
import timing

from provenance.extract.parse import nlp

HERE = Path(__file__).parent


def test_without_a_corpus_invented_articles_are_enough_and_always_the_same(tmp_path):
    made = texts.articles(10_000, tmp_path / "none.jsonl")
    assert sum(map(texts.count, made)) >= 10_000
    assert made == texts.articles(10_000, tmp_path / "none.jsonl")
    assert made[0] != made[1]


def test_each_round_times_the_model_and_attribution():
    article = ["Anna Berg said that the pier was old.", "It’s gone, according to the mayor."]
    (row,) = timing.rounds(nlp.load(), [article], 1)
    assert all(getattr(row, field) > 0 for field in timing.FIELDS)
    assert row.ratio == row.attribution / row.bare


def test_the_memory_of_one_article_is_told(tmp_path):
    command = [sys.executable, str(HERE / "memory.py"), "300"]
    env = os.environ | {"PROV_BENCH": str(tmp_path)}
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=env)
    words, grown = map(float, done.stdout.split())
    assert words > 1000
    assert 0 < grown < 500
