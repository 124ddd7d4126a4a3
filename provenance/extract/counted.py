"""The noun phrase that a number counts, and the words on its make-up."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from provenance.extract.numwords import alternation
from provenance.lexicon.measures import frame_words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_NOMINAL = ("NOUN", "PROPN")
_LINKS = {"-", "–", "’s", "'s"}
_MAKEUP_END = re.compile(
    r"[,.;:()“”\"—]|\s–\s|\s(?:in|on|by|during|at|who|which|that|were|was|have|has|had|when|after"
    r"|before|while|are|is|from|since|as|with)\s"
)
_LONGEST = 80


@dataclass(frozen=True, slots=True)
class Counted:
    """A counted phrase: its `head` noun, the `node` that the sentence treats as the phrase.

    For "dozens of sailors" the node is "dozens" and the head "sailors"; for a bare number
    both are the number. `words` has no determiner; `end` is the index past its last token.
    """

    head: Token
    node: Token
    words: str
    end: int
    bare: bool = False
    partitive: bool = False


def _nominal(token: Token) -> bool:
    return token.pos_ in _NOMINAL or token.tag_ in ("NNS", "NN", "NNPS")


def _modifies(doc: Doc, i: int) -> bool:
    """Tell whether token `i` can stand before the counted noun."""
    token = doc[i]
    if token.pos_ in ("ADJ", "NUM", "ADV") and token.dep_ not in ("acomp", "oprd"):
        return True
    if token.tag_ in ("VBN", "VBG", "JJ"):
        return token.dep_ in ("amod", "compound", "nmod", "advmod") or token.head.i > i
    joined = token.text in _LINKS and i + 1 < len(doc)
    return joined or (token.text in ("and", ",") and doc[i - 1].pos_ == "ADJ"
                      and i + 1 < len(doc) and doc[i + 1].pos_ == "ADJ")  # fmt: skip


def _continues(doc: Doc, i: int) -> bool:
    """Tell whether the noun at `i` goes on from the noun before it ("police officers")."""
    before = doc[i - 1]
    if before.text in _LINKS:
        return True
    return before.tag_ not in ("NNS", "NNPS") or before.dep_ == "compound"


def _walk(doc: Doc, start: int, blocked: Callable[[Token], bool]) -> int:
    """Return the index of the head noun of the phrase from `start`, or -1."""
    head = -1
    for i in range(start, min(start + 9, doc[start].sent.end)):
        token = doc[i]
        if blocked(token):
            break
        if _nominal(token):
            if head >= 0 and doc[i - 1].i == head and not _continues(doc, i):
                break
            head = i
        elif token.text in _LINKS and head == i - 1 and i + 1 < len(doc):
            continue
        elif head >= 0 or not _modifies(doc, i):
            break
    return head


def counted(doc: Doc, first: int, last: int, blocked: Callable[[Token], bool]) -> Counted:
    """Return what the number of tokens `first`..`last` counts; `blocked` tokens end the search."""
    number = doc[last]
    i, partitive, whole = last + 1, False, False
    if i + 1 < len(doc) and doc[i].lower_ == "of" and doc[i].sent == number.sent:
        partitive, i = True, i + 1
    elif doc[last].lower_ == "of":
        partitive = True
    start = i
    while i < len(doc) and (doc[i].pos_ == "DET" or doc[i].tag_ == "PRP$") and partitive:
        i, whole = i + 1, True
    if i >= len(doc) or doc[i].sent != number.sent:
        return Counted(number, number, "", last + 1, bare=True)
    head = _walk(doc, i, blocked)
    if head < 0:
        pronoun = partitive and doc[start].pos_ == "PRON"
        return Counted(number, number, "", start if pronoun else last + 1, True, pronoun)
    words = doc[i : _joined(doc, head) + 1].text
    governed = doc[first] if partitive and doc[last].lower_ == "of" else number
    node = governed if partitive and doc[head].head.lower_ == "of" else doc[head]
    return Counted(doc[head], _outer(node, doc[head]), words, head + 1, False, whole)


def _joined(doc: Doc, head: int) -> int:
    """Return the last noun of "security forces and civilians", where the number covers both."""
    for child in doc[head].children:
        plain = not any(c.dep_ in ("det", "nummod", "poss", "quantmod") for c in child.children)
        near = head + 1 < child.i <= head + 3 and doc[head + 1].lower_ in ("and", "or")
        if child.dep_ == "conj" and child.tag_ == doc[head].tag_ == "NNS" and plain and near:
            return int(child.i)
    return head


def _outer(node: Token, head: Token) -> Token:
    """Return the token above a compound that the phrase stands as."""
    while node.dep_ in ("compound", "nummod", "quantmod") and node.head.i > node.i:
        if node.head.i > head.i:
            break
        node = node.head
    return node


@lru_cache(maxsize=1)
def _makeup() -> re.Pattern[str]:
    words = alternation(list(frame_words().makeup))
    return re.compile(rf"\s*[,(–—-]?\s*(?P<made>(?:{words})\s+)", re.IGNORECASE)


def composition(text: str, end: int) -> str:
    """Return the words after a counted phrase that tell its make-up ("mostly farm hands")."""
    found = _makeup().match(text, end)
    if not found:
        return ""
    rest = text[found.end() : found.end() + _LONGEST]
    stop = _MAKEUP_END.search(rest + ".")
    made = found["made"] + rest[: stop.start() if stop else None]
    return made.strip()
