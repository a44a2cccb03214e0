"""Render: records in, the bytes of one file out.

Every function here is pure and named by a `sheets.Sheet`. Its first parameter is a `frame.Frame` (templates, asset names, settings);
the rest are the records the file shows. A text's page depends on its own page and its own links, on nothing site-wide.
"""
