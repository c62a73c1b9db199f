"""What is at fault in an agreement, and the words that say it."""
