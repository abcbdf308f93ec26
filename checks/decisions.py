"""What the directive leaves open and the city decided, as typed values (``[decisions]``)."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of a closed list: its key in the code, its words on the screen."""

    key: str
    label: str


@dataclass(frozen=True, slots=True)
class Exemption:
    """One exception that the directive leaves: to which check, how grave, for whose accounts."""

    key: str
    label: str
    check: str
    severities: frozenset[str]
    groups: frozenset[str]


@dataclass(frozen=True, slots=True)
class OfficialAccount:
    """One account of article 2.1, as the city starts with it."""

    key: str
    platform: str
    title: str
    group: str


@dataclass(frozen=True, slots=True)
class Rung:
    """One reminder of a ladder: how many days after the due day, and the role that gets it."""

    days: int
    role: str


@dataclass(frozen=True, slots=True)
class Decisions:
    """Every decision taken for the city; units are in the names (days, hours, minutes…)."""

    labels: Mapping[str, str]

    city_timezone: str
    accounts: tuple[OfficialAccount, ...]
    roles: tuple[Choice, ...]
    objectives: tuple[Choice, ...]
    post_types: tuple[Choice, ...]
    opening_hours: Mapping[str, tuple[str, ...]]

    cap_per: str
    cap_choices: tuple[Choice, ...]
    counted_kinds: frozenset[str]
    uncounted_kinds: frozenset[str]
    exception_categories: tuple[Choice, ...]
    exemptions: tuple[Exemption, ...]
    uncontested_checks: frozenset[str]
    silenceable_checks: frozenset[str]
    free_slots: int
    spacing_hours: int
    duplicate_days: int
    planning_hours: int

    text_limit: int
    field_limit: int
    verdict_seconds: int
    engine_seconds: int

    approvals: Mapping[str, int]
    approvals_most: int
    approval_expiry_minutes: int
    approval_nudge_hours: int
    approval_backup_hours: int
    publish_reminder_minutes: int
    publish_late_minutes: int
    publish_missed_minutes: int
    pause_questions: tuple[str, ...]
    police_questions: tuple[str, ...]

    reply_clock: str
    reply_clocks: tuple[Choice, ...]
    nudge_hours: tuple[int, ...]
    nudges_most: int
    snooze_hours: int
    snooze_hour: str
    comment_claim_hours: int
    snooze_choices: tuple[Choice, ...]
    answer_claim_hours: int
    answers_by_email: bool
    comment_natures: tuple[Choice, ...]
    no_answer_reasons: tuple[Choice, ...]
    close_reasons: tuple[Choice, ...]
    moderation_reasons: tuple[Choice, ...]
    advertising_reasons: frozenset[str]
    doubtful_reasons: frozenset[str]
    election_reasons: frozenset[str]

    digest_hour: str
    digest_grace_hours: int
    report_grace_days: int
    digest_silence: bool
    digest_again_hours: tuple[str, ...]
    police_digest_hour: str
    police_digest_every_day: bool

    retention_months: int
    tally_months: int
    body_months: int
    rotation_ladder: tuple[Rung, ...]
    access_kinds: tuple[Choice, ...]
    access_review_months: int
    secret_answer_minutes: int

    emergency_kinds: tuple[Choice, ...]
    emergency_reminder_hours: int
    emergency_update_minutes: int

    netiquette_months: int
    watch_weekday: int
    watch_hour: str
    subscription_review_months: int
    election_reminder_days: tuple[int, ...]

    language_exceptions: tuple[str, ...]
    foreign_words: int
    headline_words: int
    interjection_words: int
    shouted_words: int
    adult_years: int
    oldest_birth_years: int
    short_numbers: frozenset[str]
    toll_free_prefixes: frozenset[str]
    personal_email_domains: frozenset[str]
    link_shorteners: frozenset[str]
    trusted_sources: tuple[str, ...]
    news_domains: frozenset[str]
    packs: tuple[Choice, ...]
    packs_on: frozenset[str]

    def questions(self, *, police: bool) -> tuple[str, ...]:
        """Return what is asked before a text is sent: the police page has its own besides."""
        return self.pause_questions + (self.police_questions if police else ())

    def label(self, listing: tuple[Choice, ...], key: str) -> str:
        """Return the words of one key of a list; raises KeyError when it is not there."""
        return {choice.key: choice.label for choice in listing}[key]
