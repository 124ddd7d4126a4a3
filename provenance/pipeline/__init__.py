"""Use cases: open the store, run the stages, save. Only here do I/O and stages meet."""
