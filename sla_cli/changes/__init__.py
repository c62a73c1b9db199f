"""What changed between two agreements: matched, compared, judged and said, clause by clause."""
