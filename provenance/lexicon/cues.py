"""The words by which a text tells that somebody says, thinks or wants something."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from provenance.model.vocabulary import Stance


@dataclass(frozen=True, slots=True)
class Cues:
    """Cue words by the shape in which they take a content, and what their use does.

    `speech` are verbs that can carry a quotation; `frames` maps a shape ("object as") to
    its words, `words` are all of them; `stances` a word to its stance. `told` and
    `told_nouns` tell of something put into words, `requests` of those ask. `things` are cues
    whose subject can be a mere thing ("the delay threatens the plan").
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


@lru_cache(maxsize=1)
def load() -> Cues:
    """Read the word lists that ship with the package; raises nothing on a sound install."""
    raw = tomllib.loads(
        files("provenance.lexicon").joinpath("cues.toml").read_text(encoding="utf-8")
    )
    stances: dict[str, Stance] = {
        word: stance for stance, words in raw["stances"].items() for word in words
    }
    sets = {name: frozenset(words) for name, words in raw["sets"].items()}
    frames = {name: frozenset(words) for name, words in raw["frames"].items()}
    return Cues(
        speech=sets["speech"],
        frames=frames,
        words=frozenset().union(*frames.values()),
        stances=stances,
        wishes=sets["wishes"],
        told=sets["told"] | sets["speech"] | frames["report"],
        told_nouns=sets["told_nouns"],
        requests=sets["requests"],
        presupposing=sets["presupposing"],
        silence=sets["silence"],
        refusals=sets["refusals"],
        contact=sets["contact"],
        things=sets["things"],
        hearsay_phrases=tuple(raw["sets"]["hearsay_phrases"]),
        according_not=sets["according_not"],
        lemmas=raw["lemmas"],
    )
