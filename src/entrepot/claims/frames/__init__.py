"""Frames: which words announce a claim, of what kind, and which grammatical function fills which role."""

from entrepot.claims.frames.frame import Frame, Slot, Trigger
from entrepot.claims.frames.loading import FrameError, frames_by_word, measure_frames, read_frames

__all__ = ["Frame", "FrameError", "Slot", "Trigger", "frames_by_word", "measure_frames", "read_frames"]
