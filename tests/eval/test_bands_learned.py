"""How weights of bands are learned: folds of whole incidents, bounds, invented pairs."""

from __future__ import annotations

import pytest
import train_bands
from sets import bands
from train_bands import Example, bound, foreseen, invented

from provenance.extract.parse import nlp
from provenance.lexicon import bands as learned


def test_every_invented_pair_is_of_signs_that_are_weighed():
    told = {sign for pair in invented() for sign in pair.signs}
    assert told <= set(learned.load().signs)
    assert all(pair.counts > 0 for pair in invented())


def test_pairs_of_one_incident_are_never_on_both_sides_of_a_fold():
    one = Example(("a",), True, incidents=("7", "9"))
    folds = [fold for fold in range(train_bands.FOLDS) if one.of_fold(fold)]
    mine = [f for i in ("7", "9") for f in range(5) if Example((), True, 1, (i, i)).of_fold(f)]
    assert folds == sorted(set(mine))
    assert not any(pair.of_fold(fold) for pair in invented() for fold in range(5))


def test_what_tells_one_event_is_weighed_above_what_does_not():
    pytest.importorskip("sklearn")
    made = [
        Example((sign,), sign == "good", incidents=(str(i), str(i)))
        for i in range(40)
        for sign in ("good", "bad")
    ]
    bias, weights = train_bands.fitted(made)
    assert weights["good"] > 0 > weights["bad"]
    sums = foreseen(made, [])
    assert len(sums) == len(made)
    assert bound(sums, (0.97, 0.97)) == pytest.approx(bias + weights["good"], abs=0.5)


def test_a_bound_lets_no_more_wrong_pairs_over_it_than_allowed(monkeypatch):
    monkeypatch.setattr(train_bands, "SPAN", 4)
    sums = [(float(n), n >= 10) for n in range(20)]
    assert bound(sums, (0.9, 0.9)) == 10.0
    assert bound(sums, (0.9, 0.75)) == 9.0


def test_pairs_of_documents_are_judged_as_the_product_judges_them():
    text = "A shooting in {} on March 3, 2014 killed two men and injured three people."
    towns = ("Chicago", "Chicago", "Tulsa")
    docs = [
        {"doc_id": f"d{i}", "text": text.format(town), "title": "", "dct": "2014-03-04",
         "outlet": f"o{i}.example"}
        for i, town in enumerate(towns)
    ]  # fmt: skip
    rows = [{"incident_id": "1", "docs": docs[:2]}, {"incident_id": "2", "docs": docs[2:]}]
    found = bands.pairs(rows, nlp.load())
    assert [(p.same, p.band) for p in found if p.same] == [(True, "likely_same")] or [
        (p.same, p.band) for p in found if p.same
    ] == [(True, "same")]
    told = bands.figures(found)
    assert told["same pairs"] + told["likely_same pairs"] == 1
    assert told["same one"] + told["likely_same one"] == 1
