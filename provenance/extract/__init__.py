"""Everything that happens inside one article; the only package that imports spaCy."""
