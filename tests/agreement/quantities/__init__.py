"""Typed quantities: what is read, what is refused, and that what is written reads back."""
