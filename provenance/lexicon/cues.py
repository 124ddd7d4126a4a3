"""The words by which a text tells that somebody says, thinks or wants something."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from provenance.model.vocabulary import Stance

_FILES = ("speech", "verbs", "nouns", "adjectives")
_SHOWN = ("silence", "refusals", "contact", "according_not", "deeds")
_BESIDE = "quote"
"""No shape of a parse, but a quotation beside a verb of speech."""


@dataclass(frozen=True, slots=True)
class Cues:
    """Cue words by the shape in which they take a content, and what their use does.

    `speech` are verbs that can carry a quotation; `frames` maps a shape ("object as") to
    its words, `words` are all of them; `stances` a word to its stance. `told` and
    `told_nouns` tell of something put into words, `requests` of those ask. `things` are cues
    whose subject can be a mere thing ("the delay threatens the plan"), `deeds` are verbs with
    a preposition by which nobody says anything ("responded to the alarm").
    """

    speech: frozenset[str]
    frames: dict[str, frozenset[str]]
    words: frozenset[str]
    stances: dict[str, Stance]
    wishes: frozenset[str]
    told: frozenset[str]
    told_nouns: frozenset[str]
    requests: frozenset[str]
    presupposing: frozenset[str]
    silence: frozenset[str]
    refusals: frozenset[str]
    contact: frozenset[str]
    things: frozenset[str]
    hearsay_phrases: tuple[str, ...]
    according_not: frozenset[str]
    deeds: frozenset[str]
    lemmas: dict[str, str]

    def accepts(self, word: str, frame: str) -> bool:
        """Tell whether `word` in this shape says that somebody says or thinks something."""
        return word in self.frames.get(frame, frozenset())

    def stance(self, word: str) -> Stance:
        """Return how a speaker stands to what follows this cue; asserting by default."""
        return self.stances.get(word, "asserting")

    def lemma(self, word: str) -> str:
        """Return the lemma meant where the tagger is known to give a wrong one."""
        first, _, rest = word.partition(" ")
        fixed = self.lemmas.get(first, first)
        return f"{fixed} {rest}" if rest else fixed


@dataclass(frozen=True, slots=True)
class Example:
    """An invented sentence in which `word` is a cue in the shape `frame`."""

    word: str
    frame: str
    text: str


def _table(name: str) -> dict[str, Any]:
    file = files("provenance.lexicon").joinpath(f"{name}.toml")
    return tomllib.loads(file.read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def examples() -> tuple[Example, ...]:
    """Return every word and shape with its example, in the order of the files."""
    return tuple(
        Example(word, frame, text)
        for name in _FILES
        for word, shapes in _table(f"cue_{name}").items()
        for frame, text in shapes.items()
    )


def _frames() -> dict[str, frozenset[str]]:
    words: dict[str, set[str]] = {}
    for example in examples():
        if example.frame != _BESIDE:
            words.setdefault(example.frame, set()).add(example.word)
    return {frame: frozenset(found) for frame, found in words.items()}


def shown(name: str) -> dict[str, str]:
    """Return a table of `cues.toml` by name: words, or shapes, each with its sentence.

    Those of "shapes" mark who says and what is said: "[She] said {that it was late}.".
    Raises KeyError for an unknown name.
    """
    return dict(_table("cues")[name])


@lru_cache(maxsize=1)
def load() -> Cues:
    """Read the word lists that ship with the package; raises nothing on a sound install."""
    raw = _table("cues")
    stances: dict[str, Stance] = {
        word: stance for stance, words in raw["stances"].items() for word in words
    }
    sets = {name: frozenset(words) for name, words in raw["sets"].items()}
    sets |= {name: frozenset(raw[name]) for name in _SHOWN}
    frames = _frames()
    speech = frozenset(_table("cue_speech"))
    return Cues(
        speech=speech,
        frames=frames,
        words=frozenset().union(*frames.values()),
        stances=stances,
        wishes=sets["wishes"],
        told=sets["told"] | speech | frames["report"],
        told_nouns=sets["told_nouns"],
        requests=sets["requests"],
        presupposing=sets["presupposing"],
        silence=sets["silence"],
        refusals=sets["refusals"],
        contact=sets["contact"],
        things=sets["things"],
        hearsay_phrases=tuple(raw["hearsay_phrases"]),
        according_not=sets["according_not"],
        deeds=sets["deeds"],
        lemmas=raw["lemmas"],
    )
