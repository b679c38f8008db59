"""Claims to findings: each thing once, denials beside it, and what nobody says."""

from entrepot.findings.gather import gather_findings, in_reading_order
from entrepot.findings.joined import joined_claims

__all__ = ["gather_findings", "in_reading_order", "joined_claims"]
