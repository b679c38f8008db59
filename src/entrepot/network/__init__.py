"""Claims + entities -> the supply network: who gives what to whom, through whom, and how sure that is."""

from entrepot.network.graph import supply_network

__all__ = ["supply_network"]
