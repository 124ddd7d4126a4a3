"""Who said what, through whom, and where the sources agree or conflict."""

__version__ = "0.1.0"
