from __future__ import annotations

from provenance.resolve.clusters import Groups


def test_joined_members_share_a_group_and_others_do_not() -> None:
    groups = Groups("abcd")
    assert groups.join("a", "b")
    assert groups.join("b", "c")
    assert groups.all() == [frozenset("abc"), frozenset("d")]


def test_a_join_that_would_bring_foes_together_is_refused_and_changes_nothing() -> None:
    groups = Groups("abcd", apart=[("a", "d")])
    groups.join("a", "b")
    groups.join("c", "d")
    assert not groups.join("b", "c")
    assert groups.kept_apart("c", "b")
    assert groups.all() == [frozenset("ab"), frozenset("cd")]


def test_foes_are_inherited_when_their_enemy_joins_another_group() -> None:
    groups = Groups("abc", apart=[("b", "c")])
    groups.join("a", "b")
    assert not groups.join("c", "a")
