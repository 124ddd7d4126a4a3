"""View models to bytes: terminal, HTML, CSV, JSON."""
