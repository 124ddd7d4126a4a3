"""A person's decisions: how they apply, go stale, or are contested."""
