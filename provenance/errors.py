"""What can go wrong, in one tree.

ProvError                 a message for people: what, where, and what to do
  UsageError              the command asks for something that cannot be
    UnknownKey            no such item, statement, article or speaker
    AmbiguousKey          a short key that several things share
  InputError              a file that cannot be read
  DatabaseError           no database, or one of another version
"""

from __future__ import annotations


class ProvError(Exception):
    """Base of all errors that are shown to a user on one line; exit code 2."""


class UsageError(ProvError):
    """The command asks for something that cannot be."""


class UnknownKey(UsageError):  # noqa: N818 - reads as a fact, not as a fault
    """No item, statement, article or speaker has this key."""


class AmbiguousKey(UsageError):  # noqa: N818
    """A short key that several things share."""


class InputError(ProvError):
    """A file or address that cannot be read as an article."""


class DatabaseError(ProvError):
    """No database here, or one that needs `prov db upgrade`."""
