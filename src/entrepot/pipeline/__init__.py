"""Which stage runs when, and on what: the only package that knows both the stages and the store."""

from entrepot.pipeline.adding import AddReport, add_files
from entrepot.pipeline.asking import letter_to, note_reply, note_silence, open_letters, withdraw_reply
from entrepot.pipeline.briefing import brief_of_case, brief_of_files, check_forms, rendered, write_files
from entrepot.pipeline.comparing import compare_dates, compare_versions, write_comparison
from entrepot.pipeline.explaining import FileExplanations, explanations_of_files
from entrepot.pipeline.exporting import export_case, write_export
from entrepot.pipeline.extras import lacking
from entrepot.pipeline.gathering import Gathered, findings_of_case, findings_of_files
from entrepot.pipeline.given import find_files
from entrepot.pipeline.judging import join_findings, judge_origin, note_on, split_claims
from entrepot.pipeline.linting import lint_file
from entrepot.pipeline.passing import FileClaims, claims_of_files
from entrepot.pipeline.progress import SILENT, Progress
from entrepot.pipeline.reading import Reader, ReadReport, bundled_reader, read_case
from entrepot.pipeline.writing import write_whole
from entrepot.store import VerifyReport, verify_case

__all__ = [
    "SILENT",
    "AddReport",
    "FileClaims",
    "FileExplanations",
    "Gathered",
    "Progress",
    "ReadReport",
    "Reader",
    "VerifyReport",
    "add_files",
    "brief_of_case",
    "brief_of_files",
    "bundled_reader",
    "check_forms",
    "claims_of_files",
    "compare_dates",
    "compare_versions",
    "explanations_of_files",
    "export_case",
    "find_files",
    "findings_of_case",
    "findings_of_files",
    "join_findings",
    "judge_origin",
    "lacking",
    "letter_to",
    "lint_file",
    "note_on",
    "note_reply",
    "note_silence",
    "open_letters",
    "read_case",
    "rendered",
    "split_claims",
    "verify_case",
    "withdraw_reply",
    "write_comparison",
    "write_export",
    "write_files",
    "write_whole",
]
