"""A file on disk: bytes to text, text to nodes with their places, tables, and writing back safely.

Nothing here knows what an agreement is.
"""
