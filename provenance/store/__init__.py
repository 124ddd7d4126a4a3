"""The only package that imports SQLAlchemy: tables, database, save, load."""
