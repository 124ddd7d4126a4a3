"""Tables, and values saved to and loaded from them: the only SQLAlchemy of the program."""
