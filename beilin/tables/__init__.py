"""Tables that ship with the project, each made by a script in scripts/.

Name a table by a literal, `table("fold.tsv")`: what a stage's answer depends on is read off such calls.
"""

from importlib.resources import files


def table(name: str) -> bytes:
    """The bytes of one table beside this file."""
    return files(__name__).joinpath(name).read_bytes()
