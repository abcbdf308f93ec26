"""emergencies"""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0050"
down_revision = "0041"


def upgrade() -> None:
    text, moment = sqlmodel.sql.sqltypes.AutoString, sqlmodel.sql.sqltypes.UTCDateTime
    op.create_table(
        "emergency",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", text(), nullable=False),
        sa.Column("exercise", sa.Boolean(), nullable=False),
        sa.Column("note_id", sa.Integer(), nullable=False),
        sa.Column("publishers", sa.JSON(), nullable=False),
        sa.Column("started_by", text(), nullable=False),
        sa.Column("started_at", moment(), nullable=False),
        sa.Column("planned_end", moment(), nullable=False),
        sa.Column("next_update_at", moment(), nullable=True),
        sa.Column("remind_at", moment(), nullable=True),
        sa.Column("update_remind_at", moment(), nullable=True),
        sa.Column("ended_by", text(), nullable=True),
        sa.Column("ended_at", moment(), nullable=True),
        sa.ForeignKeyConstraint(["note_id"], ["note.id"], name=op.f("fk_emergency_note_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_emergency")),
    )
    with op.batch_alter_table("emergency", schema=None) as batch_op:
        for name, column in (
            ("ix_emergency_remind", "remind_at"),
            ("ix_emergency_update", "update_remind_at"),
        ):
            batch_op.create_index(
                name,
                [column],
                unique=False,
                sqlite_where=sa.text(f"{column} IS NOT NULL"),
                postgresql_where=sa.text(f"{column} IS NOT NULL"),
            )
    op.create_table(
        "emergency_scope",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("emergency_id", sa.Integer(), nullable=False),
        sa.Column("group", text(), nullable=False),
        sa.Column("open_on", text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["emergency_id"], ["emergency.id"], name=op.f("fk_emergency_scope_emergency_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_emergency_scope")),
        sa.UniqueConstraint("open_on", name=op.f("uq_emergency_scope_open_on")),
        sa.UniqueConstraint(
            "emergency_id", "group", name=op.f("uq_emergency_scope_emergency_id_group")
        ),
    )
    op.create_table(
        "emergency_draft",
        sa.Column("draft_id", sa.Integer(), nullable=False),
        sa.Column("emergency_id", sa.Integer(), nullable=False),
        sa.Column("linked_by", text(), nullable=False),
        sa.Column("linked_at", moment(), nullable=False),
        sa.Column("review_asked_at", moment(), nullable=True),
        sa.Column("reviewed_by", text(), nullable=True),
        sa.Column("reviewed_at", moment(), nullable=True),
        sa.ForeignKeyConstraint(
            ["draft_id"], ["draft.id"], name=op.f("fk_emergency_draft_draft_id")
        ),
        sa.ForeignKeyConstraint(
            ["emergency_id"], ["emergency.id"], name=op.f("fk_emergency_draft_emergency_id")
        ),
        sa.PrimaryKeyConstraint("draft_id", name=op.f("pk_emergency_draft")),
    )
    with op.batch_alter_table("emergency_draft", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_emergency_draft_emergency_id"), ["emergency_id"], unique=False
        )


def downgrade() -> None:
    op.drop_table("emergency_draft")
    op.drop_table("emergency_scope")
    op.drop_table("emergency")
