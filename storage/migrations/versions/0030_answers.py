"""employees' answers"""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0030"
down_revision = "0021"


def upgrade() -> None:
    op.create_table(
        "answer",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("group", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("author", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("entered_by", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("source", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("status", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("question_id", sa.Integer(), nullable=True),
        sa.Column("question", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("text", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("remark", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("origin", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.Column("correction", sa.Boolean(), nullable=False),
        sa.Column("may_name", sa.Boolean(), nullable=False),
        sa.Column("files", sa.JSON(), nullable=False),
        sa.Column("hidden", sa.JSON(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("reply", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("reply_version", sa.Integer(), nullable=True),
        sa.Column("channel", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("ts", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("thread_ts", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("received_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("changed_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("claimed_by", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("escalate_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column("expire_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column("asked_id", sa.Integer(), nullable=True),
        sa.Column("declined_id", sa.Integer(), nullable=True),
        sa.Column("gone_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column("link", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("published_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column("published_by", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("judge_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column("judge_claim", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column("judged_version", sa.Integer(), nullable=False),
        sa.Column("findings", sa.JSON(), nullable=False),
        sa.Column("not_run", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["asked_id"], ["note.id"], name=op.f("fk_answer_asked_id")),
        sa.ForeignKeyConstraint(["declined_id"], ["note.id"], name=op.f("fk_answer_declined_id")),
        sa.ForeignKeyConstraint(
            ["question_id"], ["question.id"], name=op.f("fk_answer_question_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_answer")),
        sa.UniqueConstraint("year", "ordinal", name=op.f("uq_answer_year_ordinal")),
    )
    op.create_index("ix_answer_author_status", "answer", ["author", "status"], unique=False)
    op.create_index(
        "ix_answer_escalate",
        "answer",
        ["escalate_at"],
        unique=False,
        sqlite_where=sa.text("escalate_at IS NOT NULL"),
        postgresql_where=sa.text("escalate_at IS NOT NULL"),
    )
    op.create_index(
        "ix_answer_expire",
        "answer",
        ["expire_at"],
        unique=False,
        sqlite_where=sa.text("expire_at IS NOT NULL"),
        postgresql_where=sa.text("expire_at IS NOT NULL"),
    )
    op.create_index(
        "ix_answer_judge",
        "answer",
        ["judge_at"],
        unique=False,
        sqlite_where=sa.text("judge_at IS NOT NULL"),
        postgresql_where=sa.text("judge_at IS NOT NULL"),
    )
    op.create_index(op.f("ix_answer_question_id"), "answer", ["question_id"], unique=False)
    op.create_table(
        "answer_message",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("channel", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("ts", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("answer_id", sa.Integer(), nullable=False),
        sa.Column("own", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["answer_id"], ["answer.id"], name=op.f("fk_answer_message_answer_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_answer_message")),
        sa.UniqueConstraint("channel", "ts", name=op.f("uq_answer_message_channel_ts")),
    )
    op.create_index(
        op.f("ix_answer_message_answer_id"), "answer_message", ["answer_id"], unique=False
    )
    op.create_table(
        "answer_version",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("answer_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("text", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("changed_by", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("changed_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["answer_id"], ["answer.id"], name=op.f("fk_answer_version_answer_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_answer_version")),
        sa.UniqueConstraint(
            "answer_id", "version", name=op.f("uq_answer_version_answer_id_version")
        ),
    )


def downgrade() -> None:
    op.drop_table("answer_version")
    op.drop_index(op.f("ix_answer_message_answer_id"), table_name="answer_message")
    op.drop_table("answer_message")
    op.drop_index(op.f("ix_answer_question_id"), table_name="answer")
    op.drop_index(
        "ix_answer_judge",
        table_name="answer",
        sqlite_where=sa.text("judge_at IS NOT NULL"),
        postgresql_where=sa.text("judge_at IS NOT NULL"),
    )
    op.drop_index(
        "ix_answer_expire",
        table_name="answer",
        sqlite_where=sa.text("expire_at IS NOT NULL"),
        postgresql_where=sa.text("expire_at IS NOT NULL"),
    )
    op.drop_index(
        "ix_answer_escalate",
        table_name="answer",
        sqlite_where=sa.text("escalate_at IS NOT NULL"),
        postgresql_where=sa.text("escalate_at IS NOT NULL"),
    )
    op.drop_index("ix_answer_author_status", table_name="answer")
    op.drop_table("answer")
