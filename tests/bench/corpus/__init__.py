"""Invented affairs as articles and what the extractor would find in them: seeded, any size.

names, world     who and where: countries, towns, parties, voices, outlets
wording          sentences, with marks where an account states something
page             sentences -> Revision and Extraction, spans and keys exact
affairs          what really happened in an affair, day by day
planted          accounts of it that must, or must not, be told of, and what is right
articles         the articles of an affair: reports, follow-ups, copies
stream           as many affairs as it takes for so many claims
"""
