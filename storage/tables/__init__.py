"""The database's tables. Private to storage: rows never leave this room."""

from storage.tables.drafts import DraftRow, PostRow, SlotRow, VersionRow
from storage.tables.feeds import FeedRow
from storage.tables.judgements import DecisionRow, ExceptionRow, FindingRow, IgnoredRow, WordRow
from storage.tables.messages import CardRow, InboxRow, OutboxRow
from storage.tables.records import JournalRow, NoteRow
from storage.tables.rules import AppealRow, RuleCountRow, SightingRow, SilencedRow
from storage.tables.running import ClockRow, HeartbeatRow, SettingRow, TickRow

__all__ = [
    "AppealRow",
    "CardRow",
    "ClockRow",
    "DecisionRow",
    "DraftRow",
    "ExceptionRow",
    "FeedRow",
    "FindingRow",
    "HeartbeatRow",
    "IgnoredRow",
    "InboxRow",
    "JournalRow",
    "NoteRow",
    "OutboxRow",
    "PostRow",
    "RuleCountRow",
    "SettingRow",
    "SightingRow",
    "SilencedRow",
    "SlotRow",
    "TickRow",
    "VersionRow",
    "WordRow",
]
