"""One YAML file in, the agreement that marketing and sales sign out."""

__version__ = "0.1.0"
