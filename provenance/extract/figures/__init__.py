"""Numbers, what they measure and count, and how they stand."""
