"""How strict the pretended Slack is: every figure that a test may turn."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Strictness:
    """Slack's own figures by default; tests shorten the waits or inject a misfortune."""

    ack_seconds: float = 3.0
    """https://docs.slack.dev/interactivity/handling-user-interaction#acknowledgment_response"""
    trigger_seconds: float = 3.0
    """https://docs.slack.dev/interactivity/handling-user-interaction#modal_responses"""
    response_url_uses: int = 5
    response_url_seconds: float = 1800.0
    """https://docs.slack.dev/interactivity/handling-user-interaction#message_responses"""
    retry_delays: tuple[float, ...] = (0.0, 60.0, 300.0)
    """https://docs.slack.dev/apis/events-api#retries"""
    messages_burst: int = 3
    """« Short bursts » beyond one message a second a channel
    (https://docs.slack.dev/apis/web-api/rate-limits)."""
    limited: bool = True
    """Whether calls are counted at all."""
    deliveries: int = 1
    """How many event identifiers announce the same message."""
    forward_in_blocks_only: bool = False
    """Whether a forwarded text stands only in `message_blocks`."""
    deduplicates: bool = False
    """Whether a repeated `client_msg_id` gives the first message back; Slack promises nothing."""
