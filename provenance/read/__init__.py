"""Bytes of one article -> a Revision: its body, and what is told of title, outlet and date."""

from provenance.read.reader import read

__all__ = ["read"]
