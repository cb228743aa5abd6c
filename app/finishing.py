"""Columns that follow from others: candidates of a date, links, and numbers that are never null."""

from urllib.parse import quote

from cypher import Row

PREFIX = "/api/v1"


def link(collection: str, id: str) -> str:
    """Return the address of one thing."""
    plain = id if id.isalnum() and id.isascii() else quote(id, safe=":|")
    return f"{PREFIX}/{collection}/{plain}"


def fact_link(id: str) -> str:
    """Return the address of a fact with its evidence."""
    return link("facts", id)


def candidates(date: str | None) -> list[str]:
    """Return the dates that are possible: `[a,b]` in EDTF means one of these."""
    return date.strip("[]").split(",") if date and date.startswith("[") else []


def finish_date(row: Row) -> None:
    """Spell out an uncertain date, and say so where nothing is known."""
    row["date_candidates"] = candidates(row["date"])
    row["date_precision"] = row["date_precision"] or "unknown"
    row["date_basis"] = row["date_basis"] or "unknown"


def finish_evidence(row: Row) -> None:
    """Give every column of the evidence, numbers never null."""
    row["evidence_text"] = row["evidence_text"] or ""
    row["evidence_start"] = row["evidence_start"] or 0
    row["evidence_end"] = row["evidence_end"] or 0
    row["source_count"] = row["source_count"] or 0
    row.setdefault("updated_at", None)
