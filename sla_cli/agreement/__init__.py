"""What an agreement is: its model, one module a section, and what can be asked of it.

The values in it are typed by `quantities` and read by `shape`; `figures` writes them.
"""
