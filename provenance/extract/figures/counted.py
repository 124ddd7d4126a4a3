"""The noun phrase that a number counts, and the words on its make-up."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from provenance.extract.figures.numwords import alternation
from provenance.lexicon.measures import frame_words, measure_words
from provenance.lexicon.numbers import number_words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_NOMINAL = ("NOUN", "PROPN")
_LINKS = {"-", "’s", "'s", "’", "'"}
_MARKS = {"’", "'"}
_MORE = {"more", "other", "additional", "further"}
_QUOTES = {"“", "”", '"', "''", "``", "‘"}
_LONGEST = 14


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


def _links(token: Token) -> bool:
    """Tell whether a mark joins two nouns: a hyphen, or an apostrophe of possession."""
    return token.text in _LINKS and (token.text not in _MARKS or token.tag_ == "POS")


def _modifies(doc: Doc, i: int) -> bool:
    """Tell whether token `i` can stand before the counted noun."""
    token = doc[i]
    if token.pos_ in ("ADJ", "NUM", "ADV") and token.dep_ not in ("acomp", "oprd"):
        return True
    if token.tag_ in ("VBN", "VBG", "JJ"):
        return token.dep_ in ("amod", "compound", "nmod", "advmod") or token.head.i > i
    joined = _links(token) and i + 1 < len(doc)
    return joined or (token.text in ("and", ",") and doc[i - 1].pos_ == "ADJ"
                      and i + 1 < len(doc) and doc[i + 1].pos_ == "ADJ")  # fmt: skip


def _continues(doc: Doc, i: int) -> bool:
    """Tell whether the noun at `i` goes on from the noun before it ("police officers")."""
    before = doc[i - 1]
    if _links(before):
        return True
    return before.tag_ not in ("NNS", "NNPS") or before.dep_ == "compound"


def _before_noun(doc: Doc, i: int) -> bool:
    """Tell whether a state stands before the noun it is said of ("ten injured sailors")."""
    return i + 1 < len(doc) and (_nominal(doc[i + 1]) or doc[i + 1].pos_ == "ADJ")


def _walk(doc: Doc, start: int, blocked: Callable[[Token], bool]) -> int:
    """Return the index of the head noun of the phrase from `start`, or -1."""
    head = -1
    if doc[start].lower_ in measure_words().states and not _before_noun(doc, start):
        return head
    for i in range(start, min(start + 9, doc[start].sent.end)):
        token = doc[i]
        if blocked(token):
            break
        if _nominal(token):
            if head >= 0 and doc[i - 1].i == head and not _continues(doc, i):
                break
            head = i
        elif _links(token) and head == i - 1 and i + 1 < len(doc):
            continue
        elif head >= 0 or not _modifies(doc, i):
            break
    return head


def _past_marks(doc: Doc, i: int) -> int:
    """Return the index past marks that may part a number from what it counts: "(5) sailors"."""
    while i < len(doc) and doc[i].text in _QUOTES:
        i += 1
    closed = 1 < i < len(doc) and doc[i].text == ")" and doc[i - 2].text == "("
    return i + 1 if closed else i


def counted(doc: Doc, first: int, last: int, blocked: Callable[[Token], bool]) -> Counted:
    """Return what the number of tokens `first`..`last` counts; `blocked` tokens end the search."""
    number = doc[last]
    if (alone := _alone(number)) is not None:
        return alone
    i, partitive, whole = _past_marks(doc, last + 1), False, False
    if i + 1 < len(doc) and doc[i].lower_ == "of" and doc[i].sent == number.sent:
        partitive, i = True, i + 1
    elif doc[last].lower_ == "of":
        partitive = True
    start = i
    while i < len(doc) and partitive and _opens(doc[i], whole):
        i, whole = i + 1, True
    if i >= len(doc) or doc[i].sent != number.sent:
        return Counted(number, number, "", last + 1, bare=True)
    head = _walk(doc, i, blocked)
    if head < 0 and whole and doc[i].lower_ in measure_words().states:
        return Counted(doc[i], number, "", i + 1, bare=True, partitive=True)
    if head < 0:
        if not partitive or doc[start].pos_ != "PRON":
            return Counted(number, number, "", last + 1, bare=True)
        return _of_them(doc, number, start, blocked)
    while i < head and (doc[i].lower_ in _MORE or (partitive and doc[i].like_num)):
        i += 1
    words = doc[i : _joined(doc, head) + 1].text
    governed = number.head if number.lower_ == "of" and number.head.i >= first else number
    node = governed if partitive and doc[head].head.lower_ == "of" else doc[head]
    return Counted(doc[head], _outer(node, doc[head]), words, head + 1, False, whole)


def _alone(number: Token) -> Counted | None:
    """Return what a number counts that has no noun after it though its sentence has one."""
    if (whole_of := _together(number)) is not None:
        return Counted(whole_of, whole_of, f"{whole_of.text} members", number.i + 1)
    if (inside := _makeup_of(number)) is not None:
        return Counted(number, inside, "", number.i + 1, bare=True)
    return None


def _makeup_of(number: Token) -> Token | None:
    """Return the noun of a bracket that the parser takes a bare number to count: "5 (2 women)"."""
    doc, noun = number.doc, number.head
    opened = number.i + 1 < len(doc) and doc[number.i + 1].text == "("
    return noun if opened and number.dep_ == "nummod" and noun.i > number.i + 1 else None


def _together(number: Token) -> Token | None:
    """Return the family in "a family of six", or None: the six are what the family is."""
    of = number.head
    alone = number.dep_ == "pobj" and of.lower_ == "of" and of.i == number.i - 1
    known = of.head.lemma_.lower() in frame_words().collectives
    return of.head if alone and known and of.dep_ == "prep" else None


def _of_them(doc: Doc, number: Token, pronoun: int, blocked: Callable[[Token], bool]) -> Counted:
    """Return what "4 of them" counts: the noun that may follow ("4 of them children")."""
    i = pronoun + 1
    head = _walk(doc, i, blocked) if i < len(doc) and doc[i].sent == number.sent else -1
    if head < 0:
        return Counted(doc[pronoun], number, "", pronoun, True, True)
    return Counted(number, number, doc[i : head + 1].text, head + 1, True, True)


def _opens(token: Token, whole: bool) -> bool:
    """Tell whether a token stands before the noun in "three of the four men"."""
    return token.pos_ == "DET" or token.tag_ == "PRP$" or (whole and token.like_num)


def _joined(doc: Doc, head: int) -> int:
    """Return the last noun of "security forces and civilians", where the number covers both."""
    for child in doc[head].children:
        plain = not any(c.dep_ in ("det", "nummod", "poss", "quantmod") for c in child.children)
        near = head + 1 < child.i <= head + 3 and doc[head + 1].lower_ in ("and", "or")
        sharp = child.lower_ not in number_words().vague
        if (
            sharp
            and child.dep_ == "conj"
            and child.tag_ == doc[head].tag_ == "NNS"
            and plain
            and near
        ):
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
    return re.compile(rf"\s*[,(–—-]?\s*(?P<made>{words})\s+", re.IGNORECASE)


def composition(doc: Doc, end: int) -> str:
    """Return the words after a phrase that tell its make-up ("mostly farm hands").

    `end` is the index past the phrase. Words with a number in them are a figure of their own.
    """
    while end < len(doc) and doc[end].lower_ in measure_words().states:
        end += 1
    last = doc[end - 1]
    found = _makeup().match(doc.text, last.idx + len(last))
    if not found:
        return ""
    stop = end
    while stop < len(doc) and stop < end + _LONGEST and _made_of(doc[stop], found):
        stop += 1
    words = doc[end:stop]
    if any(t.like_num for t in words) or not any(_nominal(t) for t in words):
        return ""
    return str(doc.text[found.start("made") : doc[stop - 1].idx + len(doc[stop - 1])]).strip()


def _made_of(token: Token, found: re.Match[str]) -> bool:
    if token.idx < found.end():
        return True
    return token.pos_ in ("NOUN", "PROPN", "ADJ", "CCONJ", "DET", "NUM") or token.lower_ == "of"
