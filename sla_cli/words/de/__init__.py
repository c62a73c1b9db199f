"""Deutsch: für die Dokumente."""
