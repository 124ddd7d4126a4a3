"""Who speaks: names, descriptions and pronouns gathered into voices."""
