"""The terminal: one module per command, and how findings are shown. The only room that prints."""
