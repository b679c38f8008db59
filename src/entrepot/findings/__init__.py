"""Claims to findings: each thing once, denials beside it, and what nobody says."""

from entrepot.findings.gather import gather_findings
from entrepot.findings.joined import joined_claims

__all__ = ["gather_findings", "joined_claims"]
