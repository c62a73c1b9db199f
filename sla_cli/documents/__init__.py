"""From an agreement to what people read: wording, Markdown, drawings, templates and formats."""
