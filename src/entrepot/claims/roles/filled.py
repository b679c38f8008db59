"""A role of a claim with the nominal that fills it."""

from __future__ import annotations

from dataclasses import dataclass

from entrepot.claims.grammar.nominals import Nominal
from entrepot.model.claims import Argument, Role


@dataclass(frozen=True, slots=True)
class Filled:
    """A role with what fills it; `word` is the head in the sentence, for numbers that belong to it."""

    role: Role
    nominal: Nominal

    @property
    def argument(self) -> Argument:
        """The argument as the claim holds it."""
        return Argument(self.role, self.nominal.quote, self.nominal.entity, self.nominal.basis)
