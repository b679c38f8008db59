"""The case on disk: what was given, what was read out of it, what was done: each kept so that it can be checked."""

from entrepot.store.case import Case, Reading
from entrepot.store.queries import GivenFile, ReadState
from entrepot.store.verify import Problem, VerifyReport, verify_case

__all__ = ["Case", "GivenFile", "Problem", "ReadState", "Reading", "VerifyReport", "verify_case"]
