"""Where one text of a page ends and the next begins, and what is printed twice."""
