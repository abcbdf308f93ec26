"""Slack's own error names, and the exception that carries one to the caller.

Each method's page lists its errors: https://docs.slack.dev/reference/methods
"""

from collections.abc import Sequence
from enum import StrEnum

from bot.sandbox.wire import Json, parsed


class Code(StrEnum):
    """The errors that the pretended Slack answers."""

    CANT_DELETE_MESSAGE = "cant_delete_message"
    CANT_UPDATE_MESSAGE = "cant_update_message"
    CHANNEL_NOT_FOUND = "channel_not_found"
    DUPLICATE_EXTERNAL_ID = "duplicate_external_id"
    EXCHANGED_TRIGGER_ID = "exchanged_trigger_id"
    EXPIRED_TRIGGER_ID = "expired_trigger_id"
    EXPIRED_URL = "expired_url"
    HASH_CONFLICT = "hash_conflict"
    INVALID_ARGUMENTS = "invalid_arguments"
    INVALID_AUTH = "invalid_auth"
    INVALID_BLOCKS = "invalid_blocks"
    INVALID_BLOCKS_FORMAT = "invalid_blocks_format"
    INVALID_CURSOR = "invalid_cursor"
    INVALID_FORM_DATA = "invalid_form_data"
    INVALID_JSON = "invalid_json"
    INVALID_LIMIT = "invalid_limit"
    INVALID_METADATA_FORMAT = "invalid_metadata_format"
    INVALID_METADATA_SCHEMA = "invalid_metadata_schema"
    INVALID_PAYLOAD = "invalid_payload"
    INVALID_TRIGGER_ID = "invalid_trigger_id"
    INVALID_TS_LATEST = "invalid_ts_latest"
    INVALID_TS_OLDEST = "invalid_ts_oldest"
    MESSAGE_NOT_FOUND = "message_not_found"
    METADATA_TOO_LARGE = "metadata_too_large"
    MISSING_SCOPE = "missing_scope"
    MSG_BLOCKS_TOO_LONG = "msg_blocks_too_long"
    MSG_TOO_LONG = "msg_too_long"
    NO_TEXT = "no_text"
    NOT_AUTHED = "not_authed"
    NOT_ENABLED = "not_enabled"
    NOT_FOUND = "not_found"
    NOT_IN_CHANNEL = "not_in_channel"
    PUSH_LIMIT_REACHED = "push_limit_reached"
    RATE_LIMITED = "ratelimited"
    THREAD_NOT_FOUND = "thread_not_found"
    TOO_MANY_ATTACHMENTS = "too_many_attachments"
    UNKNOWN_METHOD = "unknown_method"
    USED_URL = "used_url"
    USER_DISABLED = "user_disabled"
    USER_NOT_FOUND = "user_not_found"
    USER_NOT_IN_CHANNEL = "user_not_in_channel"
    USERS_LIST_NOT_SUPPLIED = "users_list_not_supplied"
    VIEW_TOO_LARGE = "view_too_large"


class SlackError(Exception):
    """Refuse a call with one of Slack's names, and what Slack says beside it."""

    def __init__(
        self, code: Code, *, messages: Sequence[str] = (), retry_after: int = 0, **beside: object
    ) -> None:
        """Keep the name, the detailed messages and the seconds to wait."""
        super().__init__(f"{code}: {'; '.join(messages)}" if messages else str(code))
        self.code = code
        self.messages = tuple(messages)
        self.retry_after = retry_after
        self.beside = beside

    def body(self) -> Json:
        """Return the answer's body (https://docs.slack.dev/apis/web-api#errors)."""
        body: Json = {"ok": False, "error": str(self.code), **self.beside}
        if self.messages:
            body["errors"] = list(self.messages)
            body["response_metadata"] = {"messages": [f"[ERROR] {line}" for line in self.messages]}
        return body


def decoded(raw: object, otherwise: Code) -> object:
    """Return an argument that forms write as JSON, or refuse one that is not."""
    try:
        return parsed(raw)
    except ValueError as error:
        raise SlackError(otherwise) from error
