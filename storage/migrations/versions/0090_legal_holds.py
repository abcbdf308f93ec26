"""legal holds"""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0090"
down_revision = "0085"


def upgrade() -> None:
    op.create_table(
        "legal_hold",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("subject", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("note_id", sa.Integer(), nullable=True),
        sa.Column("held_by", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("held_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("lifted_by", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("lifted_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["note_id"], ["note.id"], name=op.f("fk_legal_hold_note_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_legal_hold")),
    )
    op.create_index(op.f("ix_legal_hold_subject"), "legal_hold", ["subject"])


def downgrade() -> None:
    op.drop_index(op.f("ix_legal_hold_subject"), table_name="legal_hold")
    op.drop_table("legal_hold")
