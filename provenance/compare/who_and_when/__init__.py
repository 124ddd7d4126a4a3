"""Who, whom, when, where, how old? Versions that are answers in words."""
