"""Agreements: their nouns, the steps that the words around tell, whose they are, and their claims."""

from ingest.agreements.claims import agreement_claims

__all__ = ["agreement_claims"]
