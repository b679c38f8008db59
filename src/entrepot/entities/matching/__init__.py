"""Two records of parties -> how likely they are one, and why."""

from entrepot.entities.matching.matcher import Bars, Explanation, Matcher, Reason
from entrepot.entities.matching.prepared import Prepared, prepare

__all__ = ["Bars", "Explanation", "Matcher", "Prepared", "Reason", "prepare"]
