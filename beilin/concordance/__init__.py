"""The byte layout of the concordance: an exact index of every run of folded characters. See docs/search-index.md."""
