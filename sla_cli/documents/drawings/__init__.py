"""What the documents draw: shapes computed here, put on the page by small SVG templates.

A drawing holds no words; those stand beside it in the page, and in its title for who cannot see it.
"""
