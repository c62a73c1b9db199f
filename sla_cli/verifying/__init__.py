"""A document that came back: what it carries, and whether its words are those that were sent."""
