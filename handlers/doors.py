"""Buttons that one workflow shows and another answers: workflows meet here, never directly."""

from typing import Final

SUBMIT: Final = "approvals.submit"
TAKE_PLACE: Final = "places.take"
ASK_EXCEPTION: Final = "places.ask"
DROP_POST: Final = "places.drop"
MOVE_POST: Final = "places.move"
SHOW_PLACES: Final = "places.show"
EDIT_DRAFT: Final = "drafts.edit"
COPY_DRAFT: Final = "drafts.copy"
WITHDRAW_DRAFT: Final = "drafts.withdraw"
SHOW_DRAFT: Final = "drafts.show"
NEW_DRAFT: Final = "drafts.new"
TRACK_COMMENT: Final = "comments.new"
MODERATE: Final = "moderation.open"
RECORD_OUTSIDE: Final = "publication.outside"
