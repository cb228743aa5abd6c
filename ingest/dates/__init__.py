"""Time expressions: found in folded tokens by syntax alone, then resolved to EDTF dates against the day of writing.

tokens → date words (one look-up a token) → grammar (single expressions) → phrases (frames, ranges, double dates)
→ `DateExpression` → resolution → `DateValue`.
"""

from ingest.dates.expressions import DateExpression
from ingest.dates.phrases import find_dates
from ingest.dates.resolution import Anchor, resolve_all, resolve_date
from ingest.dates.words import ordinal_at

__all__ = ["Anchor", "DateExpression", "find_dates", "ordinal_at", "resolve_all", "resolve_date"]
