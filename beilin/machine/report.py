"""What a build tells its keeper at the end: counts, then every issue with its place and hint."""

from collections.abc import Iterable

from beilin.machine.progress import Progress
from beilin.records import Issue

SHOWN = 40  # issues printed; the site's report has all


def tell(progress: Progress, counts: dict[str, int], issues: Iterable[Issue], end: str) -> None:
    issues = list(issues)
    for issue in issues[:SHOWN]:
        progress.say(f"  {issue.place}: {issue.message}" + (f" ({issue.hint})" if issue.hint else ""))
    if len(issues) > SHOWN:
        progress.say(f"  … and {len(issues) - SHOWN} more, all in the site's report")
    progress.say(" · ".join(f"{count} {name}" for name, count in counts.items()))
    progress.say(end)
