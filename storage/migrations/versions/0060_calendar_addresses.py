"""calendar addresses"""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0060"
down_revision = "0050"


def upgrade() -> None:
    op.create_table(
        "feed",
        sa.Column("user", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("digest", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("made_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("user", name=op.f("pk_feed")),
        sa.UniqueConstraint("digest", name=op.f("uq_feed_digest")),
    )


def downgrade() -> None:
    op.drop_table("feed")
