"""Named reasons to change or remove text, in the order in which they run."""
