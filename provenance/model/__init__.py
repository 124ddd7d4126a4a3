"""The nouns of the program: frozen values and their keys, standard library only."""
