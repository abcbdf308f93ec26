"""The database's tables. Private to storage: rows never leave this room."""

from storage.tables.comments import QuestionRow
from storage.tables.drafts import DraftRow, PostRow, SlotRow, VersionRow
from storage.tables.judgements import DecisionRow, ExceptionRow, FindingRow, IgnoredRow, WordRow
from storage.tables.messages import CardRow, InboxRow, OutboxRow
from storage.tables.records import JournalRow, NoteRow
from storage.tables.running import ClockRow, HeartbeatRow, SettingRow, TickRow

__all__ = [
    "CardRow",
    "ClockRow",
    "DecisionRow",
    "DraftRow",
    "ExceptionRow",
    "FindingRow",
    "HeartbeatRow",
    "IgnoredRow",
    "InboxRow",
    "JournalRow",
    "NoteRow",
    "OutboxRow",
    "PostRow",
    "QuestionRow",
    "SettingRow",
    "SlotRow",
    "TickRow",
    "VersionRow",
    "WordRow",
]
