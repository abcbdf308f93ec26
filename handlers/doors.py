"""Buttons that one workflow shows and another answers: workflows meet here, never directly."""

from typing import Final

SUBMIT: Final = "approvals.submit"
CONTEST: Final = "appeals.contest"
ASK_EXEMPTION: Final = "appeals.exempt"
SHOW_RULES: Final = "rules.show"
TAKE_PLACE: Final = "places.take"
ASK_EXCEPTION: Final = "places.ask"
DROP_POST: Final = "places.drop"
MOVE_POST: Final = "places.move"
SHOW_PLACES: Final = "places.show"
EDIT_DRAFT: Final = "drafts.edit"
COPY_DRAFT: Final = "drafts.copy"
WITHDRAW_DRAFT: Final = "drafts.withdraw"
SHOW_DRAFT: Final = "drafts.show"
SHOW_CALENDAR: Final = "calendar.show"
NEW_DRAFT: Final = "drafts.new"
CLAIM_ANSWER: Final = "answers.claim"
PROPOSE_ANSWER: Final = "answers.write"
TRACK_COMMENT: Final = "comments.new"
MODERATE: Final = "moderation.open"
RECORD_OUTSIDE: Final = "publication.outside"

# The form of a draft, and what its author declares in it; the guard of secrets knows them too.
DRAFT_FORM: Final = "drafts.form"
DECLARED: Final = "declared"
DENIED: Final = "no_secret"
