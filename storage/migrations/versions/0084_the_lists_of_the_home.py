"""the lists of the Home"""

import sqlalchemy as sa
from alembic import op

revision = "0084"
down_revision = "0080"


def upgrade() -> None:
    op.create_index("ix_draft_author_changed", "draft", ["author", "changed_at"])
    op.create_index("ix_draft_status_submitted", "draft", ["status", "submitted_at"])
    op.create_index("ix_answer_status", "answer", ["status", "group", "correction"])
    still = sa.text("closed_at IS NULL")
    columns = ["limit_at", "account", "assignee"]
    op.create_index(
        "ix_comment_limit", "comment", columns, sqlite_where=still, postgresql_where=still
    )


def downgrade() -> None:
    op.drop_index("ix_comment_limit", table_name="comment")
    op.drop_index("ix_answer_status", table_name="answer")
    op.drop_index("ix_draft_status_submitted", table_name="draft")
    op.drop_index("ix_draft_author_changed", table_name="draft")
