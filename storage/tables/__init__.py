"""The database's tables. Private to storage: rows never leave this room."""

from storage.tables.comments import BanRow, CommentRow, ModerationRow, QuestionRow, ReplyRow
from storage.tables.drafts import DraftRow, PostRow, SlotRow, VersionRow
from storage.tables.judgements import DecisionRow, ExceptionRow, FindingRow, IgnoredRow, WordRow
from storage.tables.messages import CardRow, InboxRow, OutboxRow
from storage.tables.records import JournalRow, NoteRow
from storage.tables.running import ClockRow, HeartbeatRow, SettingRow, TickRow

__all__ = [
    "BanRow",
    "CardRow",
    "ClockRow",
    "CommentRow",
    "DecisionRow",
    "DraftRow",
    "ExceptionRow",
    "FindingRow",
    "HeartbeatRow",
    "IgnoredRow",
    "InboxRow",
    "JournalRow",
    "ModerationRow",
    "NoteRow",
    "OutboxRow",
    "PostRow",
    "QuestionRow",
    "ReplyRow",
    "SettingRow",
    "SlotRow",
    "TickRow",
    "VersionRow",
    "WordRow",
]
