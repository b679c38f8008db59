"""What each class of governing words (cues/en/governors.yml) makes of the event below it: a status, or its truth."""

from __future__ import annotations

from collections.abc import Callable

from entrepot.claims.standing.walk import Walk
from entrepot.model.claims import Status

STATUSES = {
    "planned": Status.PLANNED,
    "agreed": Status.AGREED,
    "allowed": Status.AGREED,
    "offered": Status.OFFERED,
    "explored": Status.EXPLORED,
    "requested": Status.REQUESTED,
    "ordered": Status.ORDERED,
    "cancelled": Status.CANCELLED,
    "predicted": Status.PREDICTED,
}


def _open(walk: Walk) -> None:
    walk.settle(Status.HYPOTHETICAL)
    walk.is_open = True


def _refused(walk: Walk) -> None:
    if walk.status in (Status.REQUESTED, Status.OFFERED):
        return  # a request that was refused is no denial
    walk.is_negative = not walk.is_negative


def _prevented(walk: Walk) -> None:
    walk.settle(Status.CANCELLED)
    walk.is_negative = walk.is_prevented = True


def _unlikely(walk: Walk) -> None:
    walk.weaken("PR")
    walk.is_negative = not walk.is_negative


def _unclear(walk: Walk) -> None:
    walk.is_open = True


def _likely(walk: Walk) -> None:
    walk.weaken("PR")
    if walk.needs_tense:
        walk.settle(Status.PREDICTED)


TRUTHS: dict[str, Callable[[Walk], None]] = {
    "hypothetical": _open,
    "able": _open,
    "refused": _refused,
    "impossible": _refused,
    "prevented": _prevented,
    "unlikely": _unlikely,
    "likely": _likely,
    "unclear": _unclear,
    "cleared": lambda walk: walk.settle(Status.AGREED),
    "appears": lambda walk: walk.weaken("PR"),
    "possible": lambda walk: walk.weaken("PS"),
}
