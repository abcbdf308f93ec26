"""years of posts"""

import sqlalchemy as sa
from alembic import op

revision = "0097"
down_revision = "0090"

INDEXES = {
    "ix_post_planned": ("post", ["planned_at"]),
    "ix_post_status_planned": ("post", ["status", "planned_at"]),
    "ix_post_published": ("post", ["published_at"]),
    "ix_draft_type_status": ("draft", ["type", "status"]),
}
TO_DO = "ix_post_to_do"
STILL = sa.text("status NOT IN ('published', 'dropped')")


def upgrade() -> None:
    for name, (table, columns) in INDEXES.items():
        op.create_index(name, table, columns)
    op.create_index(TO_DO, "post", ["draft_id"], sqlite_where=STILL, postgresql_where=STILL)


def downgrade() -> None:
    op.drop_index(TO_DO, table_name="post")
    for name, (table, _) in INDEXES.items():
        op.drop_index(name, table_name=table)
