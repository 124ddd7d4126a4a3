"""Is it one event? Accounts held against each other facet by facet, and gathered in groups."""
