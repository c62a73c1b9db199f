"""Was die Dokumente auf Deutsch von einer Regel sagen, die jemand ausgesetzt hat."""

TITLES = {
    "classes-overlap": "Eine Punktzahl fällt in zwei Klassen.",
    "criterion-vague": "Ein Kriterium passt auf jeden beliebigen Lead.",
    "deadline-without-clock": "Eine Frist sagt nicht, nach welcher Uhr sie läuft.",
    "duplicate-name": "Zwei Einträge einer Liste tragen denselben Namen.",
    "email-malformed": "An eine E-Mail-Adresse lässt sich nicht schreiben.",
    "goal-without-target": "Ein Ziel kann nicht verfehlt werden.",
    "link-malformed": "Ein Link führt nirgendwohin.",
    "mql-without-criteria": "Nichts sagt, was ein MQL ist.",
    "nobody-signs": "Auf einer Seite ist niemand genannt, der unterschreibt.",
    "one-sided": "Nur eine Seite verspricht etwas.",
    "placeholder": "Etwas ist noch auszufüllen.",
    "promise-without-measure": "Eine Zahl ist versprochen, und nichts sagt, wo sie abzulesen ist.",
    "rate-skips-stage": "Der Trichter überspringt eine Phase.",
    "review-outside-period": "Die nächste Überprüfung liegt außerhalb des Zeitraums.",
    "review-past": "Die nächste Überprüfung ist vorbei.",
    "sales-goals-without-close-rate": "Den Vertriebszielen fehlen Annahme- und Abschlussquoten.",
    "threshold-too-easy": "Ein schwaches Signal allein macht einen MQL.",
    "unknown-person": "Jemand ist genannt, der zu keinem der beiden Teams gehört.",
}
"""Die Titel der Regeln, die sich aussetzen lassen."""
