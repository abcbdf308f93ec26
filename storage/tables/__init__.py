"""The database's tables. Private to storage: rows never leave this room."""

from storage.tables.answers import AnswerMessageRow, AnswerRow, AnswerVersionRow
from storage.tables.comments import BanRow, CommentRow, ModerationRow, QuestionRow, ReplyRow
from storage.tables.credentials import (
    AccessRow,
    DoubtRow,
    ReviewRow,
    SeenRow,
    SlackAwayRow,
    TaskRow,
)
from storage.tables.drafts import DraftRow, PostRow, SlotRow, VersionRow
from storage.tables.emergencies import EmergencyDraftRow, EmergencyRow, EmergencyScopeRow
from storage.tables.feeds import FeedRow
from storage.tables.holds import HoldRow, PassRow
from storage.tables.judgements import DecisionRow, ExceptionRow, FindingRow, IgnoredRow, WordRow
from storage.tables.messages import CardRow, InboxRow, OutboxRow
from storage.tables.netiquette import NetiquetteRow, RecurrenceRow
from storage.tables.people import AbsenceRow, DepartureRow
from storage.tables.records import JournalRow, NoteRow
from storage.tables.reports import ReportRow
from storage.tables.retention import LegalHoldRow
from storage.tables.rules import AppealRow, RuleCountRow, SightingRow, SilencedRow
from storage.tables.running import (
    ClockRow,
    HeartbeatRow,
    SettingChangeRow,
    SettingRow,
    TickRow,
)
from storage.tables.subscriptions import SubscriptionRow
from storage.tables.watching import StatisticRow, WatchRow

__all__ = [
    "AbsenceRow",
    "AccessRow",
    "AnswerMessageRow",
    "AnswerRow",
    "AnswerVersionRow",
    "AppealRow",
    "BanRow",
    "CardRow",
    "ClockRow",
    "CommentRow",
    "DecisionRow",
    "DepartureRow",
    "DoubtRow",
    "DraftRow",
    "EmergencyDraftRow",
    "EmergencyRow",
    "EmergencyScopeRow",
    "ExceptionRow",
    "FeedRow",
    "FindingRow",
    "HeartbeatRow",
    "HoldRow",
    "IgnoredRow",
    "InboxRow",
    "JournalRow",
    "LegalHoldRow",
    "ModerationRow",
    "NetiquetteRow",
    "NoteRow",
    "OutboxRow",
    "PassRow",
    "PostRow",
    "QuestionRow",
    "RecurrenceRow",
    "ReplyRow",
    "ReportRow",
    "ReviewRow",
    "RuleCountRow",
    "SeenRow",
    "SettingChangeRow",
    "SettingRow",
    "SightingRow",
    "SilencedRow",
    "SlackAwayRow",
    "SlotRow",
    "StatisticRow",
    "SubscriptionRow",
    "TaskRow",
    "TickRow",
    "VersionRow",
    "WatchRow",
    "WordRow",
]
