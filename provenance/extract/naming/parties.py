"""Which party a noun phrase of one article names: a country, a group, a person, or nobody."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from provenance.extract.naming import pointers
from provenance.extract.naming.aliases import Names, bare, ending, names
from provenance.extract.naming.pointers import COUNTRY, GROUP, PERSON
from provenance.extract.parse import trees
from provenance.extract.parse.nlp import Parsed
from provenance.lexicon import parties as lexicon
from provenance.lexicon import places
from provenance.model.extraction import Speaker
from provenance.model.keys import fold

if TYPE_CHECKING:
    from spacy.tokens import Token

_NO_PARTY = {"DATE", "TIME", "MONEY", "PERCENT", "CARDINAL", "ORDINAL", "QUANTITY", "LOC"}
_WIDE = 8
_ACTING = {"nsubj", "nsubjpass", "poss"}


@dataclass(frozen=True, slots=True)
class Named:
    """A party and what sort it is; `adjective` marks a word such as "Afghan"."""

    name: str
    sort: str
    adjective: bool = False


def read(words: str, known: Names) -> Named | None:
    """Return the party that a bare name means in this article, or None.

    A country by its name, adjective or seat of government; a capital is read as its
    government only by `Parties.of`, which knows the phrase around it.
    """
    name = bare(words)
    folded = fold(name)
    if not folded:
        return None
    if folded in known.aliases:
        return Named(known.aliases[folded], GROUP)
    country = places.country(name) or places.government_metonym(name)
    if country:
        return Named(country, COUNTRY, fold(country) != folded and name[:1].isupper())
    if folded in known.groups:
        return Named(known.groups[folded], GROUP)
    if folded in known.people:
        return Named(known.people[folded], PERSON)
    return None


def party(words: str, known: Names) -> str:
    """Return the party that a noun phrase in words means, or "" where it is not plain.

    "the Taliban government" is the Taliban, "Pakistan's military" Pakistan; what only stands
    for people of a country ("Afghan migrants") is nobody.
    """
    pieces = bare(words).replace("’s ", " ").replace("'s ", " ").split()
    if not pieces:
        return ""
    for size in range(len(pieces), 0, -1):
        for start in range(len(pieces) - size + 1):
            found = read(" ".join(pieces[start : start + size]), known)
            if found:
                return _weighed(found, pieces[-1] if start + size < len(pieces) else "", known)
    return _capital(pieces[-1], known) if len(pieces) == 1 else ""


def _weighed(found: Named, head: str, known: Names) -> str:
    if not head or found.sort != COUNTRY:
        return found.name
    stem = fold(head).rstrip("s")
    if stem not in lexicon.words("state") and f"{stem[:-2]}y" not in lexicon.words("state"):
        return ""
    return _ruled(found.name, stem, known)


def _ruled(country: str, head: str, known: Names) -> str:
    return known.rulers.get(country, country) if head in lexicon.words("rule") else country


def _capital(word: str, known: Names) -> str:
    country = places.capital_of(bare(word))
    return known.rulers.get(country, country) if country else ""


@dataclass(frozen=True, slots=True)
class Parties:
    """The parties of one parsed article, asked for by the head word of a phrase."""

    known: Names
    firsts: Mapping[str, int]

    def of(self, head: Token, loose: bool = False) -> str:
        """Return the party that the phrase under `head` means, "" where that is not plain.

        `loose` takes any other proper name as it stands.
        """
        found = self._known(head)
        return found or (_proper(head) if loose else "")

    def _known(self, head: Token) -> str:
        if head.pos_ == "PRON" or head.tag_ == "PRP$":
            return self.antecedent(head)
        if self._points_back(head):
            return self.antecedent(head)
        if called := self._called(head):
            return called
        named = self.named(head)
        people = head.pos_ == "ADJ" or head.ent_type_ == "NORP"
        if named is not None and not (named.adjective and people):
            return "" if self._only_a_place(head) else named.name
        if head.pos_ == "PROPN" and (capital := _capital(_proper(head), self.known)):
            return capital
        return self._owner(head)

    def named(self, token: Token) -> Named | None:
        """Return the party whose name covers `token`, the earliest and longest name first."""
        if token.pos_ not in {"PROPN", "NOUN", "ADJ"}:
            return None
        for start in range(max(token.sent.start, token.i - _WIDE), token.i + 1):
            if not token.doc[start].text[0].isupper():
                continue
            found = self._from(token, start)
            if found:
                return found
        return None

    def _from(self, token: Token, start: int) -> Named | None:
        doc = token.doc
        longest = self.firsts.get(fold(doc[start].text), 0) + 2
        last = min(token.sent.end, max(token.i, start + 3) + _WIDE)
        for end in range(last, token.i, -1):
            words = doc[start:end]
            if end - start > 4 and len(words.text) > longest:
                continue
            found = None if words[-1].is_punct else read(words.text, self.known)
            if found:
                return found
        return None

    def _points_back(self, head: Token) -> bool:
        definite = any(
            c.dep_ == "det" and c.lower_ in {"the", "this", "that"} for c in head.children
        )
        named = any(t.pos_ == "PROPN" for t in trees.noun_group(head))
        words = lexicon.words("group_pointers") | lexicon.words("country_pointers")
        return definite and not named and head.tag_ == "NN" and head.lemma_.lower() in words

    def _called(self, head: Token) -> str:
        """Return the body that "the front" means: the only one whose name ends so, as who acts."""
        definite = any(c.lower_ == "the" for c in head.lefts)
        acts = head.dep_ in _ACTING and head.tag_ == "NN" and definite
        return ending(head.text, self.known.aliases) if acts else ""

    def _only_a_place(self, head: Token) -> bool:
        return head.ent_type_ == "LOC" or head.dep_ == "compound"

    def _owner(self, head: Token) -> str:
        lemma = head.lemma_.lower()
        for owner in self._owners(head):
            if owner.tag_ == "PRP$":
                return self.antecedent(owner) if lemma in lexicon.words("rule") else ""
            found = self.named(owner)
            capital = places.capital_of(bare(owner.text))
            if found is None and capital:
                found = Named(capital, COUNTRY)
            if found is None:
                continue
            if found.sort == COUNTRY and lemma in lexicon.words("state"):
                return self._state(found.name, head)
            if found.sort == GROUP and lemma in lexicon.words("members") | lexicon.words("state"):
                return found.name
            return ""
        return ""

    def _state(self, country: str, head: Token) -> str:
        """Return a country, or the group that rules it now where `head` means its rulers."""
        old = any(c.lemma_.lower() in lexicon.words("past") for c in head.lefts)
        plural = head.tag_ == "NNS" and head.lemma_.lower() == "government"
        return country if old or plural else _ruled(country, head.lemma_.lower(), self.known)

    def _owners(self, head: Token) -> Iterator[Token]:
        for child in reversed(list(head.lefts)):
            if child.dep_ in trees.OWNING and not _foreign(child):
                yield child
        for _, noun in trees.preposed(head, {"of", "in"}):
            yield noun

    def antecedent(self, token: Token) -> str:
        """Return what a pronoun or "the group" means, where one party alone fits."""
        wanted = pointers.wanted(token)
        if not wanted:
            return ""
        local = self._local(token)
        bound = self._bound(token, wanted, local)
        if bound:
            return bound
        teller = pointers.teller(token)
        if teller is not None:  # "the army said it had fired": it, whoever was named before
            name = self.of(teller)
            sort = read(name, self.known) if name else None
            return name if sort and sort.sort in wanted and name != local else ""
        for sentence in pointers.before(token):
            found = {
                n.name
                for t in sentence
                if (n := self._mention(t))
                and n.sort in wanted
                and n.name != local
                and not pointers.quoted_apart(t, token)
            }
            if found:
                return found.pop() if len(found) == 1 else ""
        return ""

    def _mention(self, token: Token) -> Named | None:
        if token.pos_ not in {"PROPN", "ADJ", "NOUN"} or not token.text[0].isupper():
            return None
        found = self.named(token)
        return None if found is None or (found.sort == COUNTRY and found.adjective) else found

    def _local(self, token: Token) -> str:
        """Return the subject of the pronoun's own clause, which it cannot mean."""
        subject = trees.subject(trees.verb_of(token))
        if subject is None or subject.i == token.i or subject.pos_ == "PRON":
            return ""
        if any(t.i == token.i for t in subject.subtree):
            return ""
        return self.of(subject)

    def _bound(self, token: Token, wanted: set[str], local: str) -> str:
        """Return the subject of a clause above, unless that clause only tells who speaks."""
        clause = trees.verb_of(token)
        for verb in clause.ancestors:
            if verb.pos_ not in {"VERB", "AUX"}:
                continue
            subject = trees.subject(verb)
            if subject is None or verb.lemma_ in lexicon.words("speech"):
                continue
            if subject.lemma_.lower() in lexicon.words("elliptical") and verb.dep_ == "conj":
                subject = trees.subject(verb.head) or subject
            if (
                subject.pos_ == "PRON"
                or subject.i >= token.i
                or pointers.quoted_apart(subject, token)
            ):
                continue
            name = self.of(subject)
            sort = read(name, self.known) if name else None
            if sort and sort.sort in wanted and name != local:
                return name
        return ""


def _proper(head: Token) -> str:
    """Return the proper name that `head` ends, or "" where it is a date, a number or no name."""
    if head.pos_ != "PROPN" or head.ent_type_ in _NO_PARTY:
        return ""
    group = trees.noun_group(head)
    first = next(t.i for t in group if t.i == head.i or (t.pos_ == "PROPN" and t.dep_ != "poss"))
    return bare(head.doc[first : head.i + 1].text)


def _foreign(token: Token) -> bool:
    if token.i > token.sent.start and token.nbor(-1).text == "-":
        return True
    return any(c.lower_ in lexicon.words("foreign") for c in [*token.children, token])


def parties(parsed: Parsed, speakers: Sequence[Speaker] = ()) -> Parties:
    """Return the parties of an article; `speakers` lend the fullest names of persons."""
    full = [s.name for s in speakers if s.named and s.kind == "person" and " " in s.name]
    known = names(parsed, full)
    return Parties(known, known.reach())
