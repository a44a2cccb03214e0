"""Named spam: words that strangers put into a page to be found by search engines."""

from beilin.rules.spam.drugs import DRUG_SPAM
from beilin.rules.spam.header import DOORWAY_LINE
from beilin.rules.spam.injected import INJECTED_PHRASE

ORDER = (DOORWAY_LINE, INJECTED_PHRASE, DRUG_SPAM)
