"""The database's tables. Private to storage: rows never leave this room."""

from storage.tables.credentials import (
    AbsenceRow,
    AccessRow,
    DoubtRow,
    ReviewRow,
    SeenRow,
    TaskRow,
)
from storage.tables.drafts import DraftRow, PostRow, SlotRow, VersionRow
from storage.tables.emergencies import EmergencyDraftRow, EmergencyRow, EmergencyScopeRow
from storage.tables.holds import HoldRow, PassRow
from storage.tables.judgements import DecisionRow, ExceptionRow, FindingRow, IgnoredRow, WordRow
from storage.tables.messages import CardRow, InboxRow, OutboxRow
from storage.tables.records import JournalRow, NoteRow
from storage.tables.running import ClockRow, HeartbeatRow, SettingRow, TickRow

__all__ = [
    "AbsenceRow",
    "AccessRow",
    "CardRow",
    "ClockRow",
    "DecisionRow",
    "DoubtRow",
    "DraftRow",
    "EmergencyDraftRow",
    "EmergencyRow",
    "EmergencyScopeRow",
    "ExceptionRow",
    "FindingRow",
    "HeartbeatRow",
    "HoldRow",
    "IgnoredRow",
    "InboxRow",
    "JournalRow",
    "NoteRow",
    "OutboxRow",
    "PassRow",
    "PostRow",
    "ReviewRow",
    "SeenRow",
    "SettingRow",
    "SlotRow",
    "TaskRow",
    "TickRow",
    "VersionRow",
    "WordRow",
]
