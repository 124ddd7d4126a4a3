"""Words of a text that tell of an event: nouns ("the strikes") and verbs ("were shot")."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from provenance.extract.events.eventverbs import is_loose, verb_class
from provenance.extract.events.unreal import unreal
from provenance.extract.parse import trees
from provenance.extract.parse.nlp import Paragraph, Parsed
from provenance.lexicon import events as lexicon
from provenance.model.spans import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_POINTING = {"the", "this", "that", "these", "those"}


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where an event is told of.

    `kinds` are the classes it can mean; a pointer ("the incident") has several. `given`
    tells that it speaks of something known, `fresh` that it plainly brings up another one,
    `loose` that it is many events and none in particular, `unreal` that it is not told as
    having been.
    """

    kinds: tuple[str, ...]
    paragraph: Paragraph
    token: Token
    span: Span
    sentence: int
    given: bool
    fresh: bool
    plural: bool
    loose: bool
    unreal: bool

    @property
    def kind(self) -> str:
        """The class of the event; "" for a pointer, which tells none."""
        return "" if self.pointer else self.kinds[0]

    @property
    def pointer(self) -> bool:
        """Tell whether it only points back ("the incident")."""
        return len(self.kinds) > 1 or self.kinds[0] == lexicon.ANY

    @property
    def verbal(self) -> bool:
        """Tell whether it is a verb."""
        return self.token.pos_ in {"VERB", "AUX"}

    @property
    def verb(self) -> Token:
        """The verb that carries it: itself, or the one that governs the noun."""
        return trees.verb_of(self.token)


def _noun(token: Token) -> tuple[str, int] | None:
    """Return the class of the noun pattern that ends at `token` and its number of words."""
    for form in (token.lemma_.lower(), token.lower_):
        for words, kind in lexicon.nouns().get(form, ()):
            start = token.i - len(words) + 1
            if start < token.sent.start:
                continue
            before = token.doc[start : token.i]
            if all(w in (t.lower_, t.lemma_.lower()) for w, t in zip(words, before, strict=False)):
                return kind, len(words)
    return None


def _is_noun(token: Token) -> bool:
    if token.pos_ not in {"NOUN", "PROPN"} and not _gerund(token):
        return False
    head = token.head.lemma_.lower()
    if (head, token.lemma_.lower()) in lexicon.phrases() or head in lexicon.words("not_events_of"):
        return False
    if _charged(token):
        return False
    if any(_superlative(c) for c in token.lefts):
        return _is_plural(token) and token.dep_ != "pobj"
    if token.dep_ == "compound":
        return head in lexicon.words("carriers")
    modifiers = {t.lemma_.lower() for t in token.lefts if t.dep_ in {"compound", "amod", "poss"}}
    return not modifiers & lexicon.words("not_modifiers")


def _charged(token: Token) -> bool:
    """Tell whether the noun is what somebody is charged with: "in the murder" it was one.

    So is a noun joined to it: "on counts of assault and attempted robbery".
    """
    bare = not any(c.dep_ in {"det", "poss"} for c in token.lefts)
    if bare and {t.lower_ for t in trees.noun_group(token)} & lexicon.words("charged_as"):
        return True
    first = token
    while first.dep_ in {"conj", "appos"} and first.head.pos_ in {"NOUN", "PROPN"}:
        first = first.head
    if first.dep_ != "pobj" or _is_given_part(token, first):
        return False
    above = first.head.head
    if above.lower_ in {"each", "both"}:  # "two counts each of murder"
        above = above.head
    if above.lemma_.lower() not in lexicon.words("charges"):
        return False
    return first.head.lower_ != "in" or not _determined(first)


def _is_given_part(token: Token, first: Token) -> bool:
    """Tell whether a noun joined to another is known: "guilty of fraud and of the raid"."""
    return token.i != first.i and _determined(token)


def _superlative(word: Token) -> bool:
    return word.tag_ == "JJS" and word.lower_ not in lexicon.words("of_late")


def _gerund(token: Token) -> bool:
    return token.tag_ == "VBG" and any(c.dep_ in {"det", "poss"} for c in token.children)


def _verb_is_given(token: Token) -> bool:
    """Tell whether someone known takes part: a pronoun, a name, or a definite noun."""
    taking_part = [*trees.objects(token), *([s] if (s := trees.subject(token)) else [])]
    if any(_new(t) for t in taking_part):
        return False
    return any(t.pos_ in {"PRON", "PROPN"} or _determined(t) for t in taking_part)


def _new(token: Token) -> bool:
    return any(c.lower_ in {"another", "a", "an"} for c in token.children if c.dep_ == "det")


def _determined(token: Token) -> bool:
    return any(c.lower_ in _POINTING or c.tag_ == "PRP$" for c in token.children)


def _is_characterised(token: Token) -> bool:
    """Tell whether the noun only gives what is known another name: "what it called an assault"."""
    names = token.head.lemma_ in lexicon.words("naming")
    relative = any(c.tag_ in {"WP", "WDT"} for c in token.head.children)
    return names and relative and token.dep_ in {"oprd", "dobj", "attr", "ccomp"}


def _is_fresh(token: Token) -> bool:
    return bool(_modifiers(token) & lexicon.words("new"))


def _modifiers(token: Token) -> set[str]:
    return {t.lemma_.lower() for t in token.lefts if t.dep_ in {"amod", "det", "compound"}}


def _is_plural(token: Token) -> bool:
    return token.tag_ in {"NNS", "NNPS"}


def _many(token: Token) -> bool:
    """Tell whether a noun is one of many by its modifiers, a count or "a wave of" before it."""
    left = {form for t in trees.noun_group(token)[:-1] for form in (t.lemma_.lower(), t.lower_)}
    above = token.head.head if token.dep_ == "pobj" else token
    counted = any(t.dep_ == "nummod" and t.lower_ not in {"one", "1"} for t in token.lefts)
    rated = token.dep_ == "pobj" and above.lemma_.lower() in lexicon.words("rates")
    return counted or rated or bool(left & lexicon.words("many"))


def _loose_noun(token: Token, kind: str) -> bool:
    if not _is_plural(token):
        nth = bool(_modifiers(token) & lexicon.words("nth"))
        return nth or (_many(token) and token.dep_ == "pobj")
    part = token.dep_ == "pobj" and token.head.head.lower_ in lexicon.words("parts")
    if part or _many(token) or _is_fresh(token) or any(c.tag_ == "PRP$" for c in token.children):
        return True
    if _determined(token):
        return False
    if kind in lexicon.words("plural_of_one"):
        verb = trees.verb_of(token)
        helped = any(c.dep_ in {"aux", "auxpass"} for c in verb.children)
        return verb.tag_ in {"VBZ", "VBP"} and not helped
    return True


def craft(token: Token) -> Token | None:
    """Return the vessel or aircraft in "the loss of the ferry Anna", or None."""
    if token.lemma_.lower() != "loss" or token.pos_ != "NOUN":
        return None
    of = (t for _, noun in trees.preposed(token, {"of"}) for t in trees.noun_group(noun))
    known = lexicon.words("vessels") | lexicon.words("aircraft")
    return next((t for t in of if t.lemma_.lower() in known), None)


def _lost(token: Token) -> str:
    """Return the class of "the loss of the ferry", or ""."""
    lost = craft(token)
    if lost is None:
        return ""
    return "sinking" if lost.lemma_.lower() in lexicon.words("vessels") else "crash"


def _pointer(token: Token) -> tuple[str, ...]:
    if token.pos_ == "VERB" and token.lemma_ in lexicon.words("happening"):
        return (lexicon.ANY,) if _it_happened(token) else ()
    kinds = lexicon.pointers().get(token.lemma_.lower(), ())
    return kinds if kinds and _determined(token) and token.pos_ == "NOUN" else ()


def _it_happened(verb: Token) -> bool:
    """Tell whether a pronoun stands for what happened: "it occurred", "this took place"."""
    doer = trees.subject(verb)
    takes = verb.lemma_ != "take" or any(c.lower_ == "place" for c in verb.children)
    past = verb.tag_ in {"VBD", "VBN"}
    return takes and past and doer is not None and doer.lower_ in {"it", "this", "that"}


def _mention(paragraph: Paragraph, token: Token, sentence: int) -> Mention | None:
    noun = _noun(token) if _is_noun(token) else None
    if noun:
        kind, size = noun
        given = _determined(token) or _is_characterised(token) or token.dep_ == "compound"
        words = list(token.doc[token.i - size + 1 : token.i + 1])
        return Mention(
            (kind,), paragraph, token, trees.reach(paragraph, words), sentence,
            given, _is_fresh(token), _is_plural(token),
            _loose_noun(token, kind), unreal(token, given),
        )  # fmt: skip
    if lost := _lost(token):
        return Mention(
            (lost,), paragraph, token, paragraph.place(token), sentence, True, False, False, False,
            unreal(token, True),
        )  # fmt: skip
    if pointed := _pointer(token):
        return Mention(
            pointed, paragraph, token, paragraph.place(token), sentence, True, _is_fresh(token),
            _is_plural(token), _is_plural(token), unreal(token, True),
        )  # fmt: skip
    kind = verb_class(token) if token.pos_ == "VERB" else ""
    if not kind:
        return None
    return Mention(
        (kind,), paragraph, token, paragraph.place(token), sentence, _verb_is_given(token), False,
        False, is_loose(token), unreal(token, False),
    )  # fmt: skip


def mentions(parsed: Parsed) -> Iterator[Mention]:
    """Yield every mention of an event, in text order."""
    for number, (paragraph, sentence) in enumerate(parsed.sentences()):
        for token in sentence:
            found = _mention(paragraph, token, number)
            if found:
                yield found
