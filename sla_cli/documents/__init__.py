"""From an agreement to what people read: wording, figures, inline Markdown, templates, writers."""
