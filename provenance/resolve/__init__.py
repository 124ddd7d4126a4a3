"""Across articles: who is who, where is where, and which texts lean on which."""
