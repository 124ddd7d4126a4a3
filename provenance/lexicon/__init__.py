"""Linguistic knowledge as TOML, each pattern with examples."""
