"""Claims to findings: each thing once, denials beside it, and what nobody says."""

from entrepot.findings.gather import gather_findings, in_reading_order, judged_claims
from entrepot.findings.joined import joined_claims
from entrepot.findings.judging import mark_of, with_origins

__all__ = ["gather_findings", "in_reading_order", "joined_claims", "judged_claims", "mark_of", "with_origins"]
