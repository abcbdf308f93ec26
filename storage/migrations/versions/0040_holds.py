"""why posts are held"""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0040"
down_revision = "0030"


def upgrade() -> None:
    op.create_table(
        "hold",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("ground", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("subject", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("account", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("target", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("post_id", sa.Integer(), nullable=True),
        sa.Column("opened_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("opened_by", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("released_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column("released_by", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.CheckConstraint("ground IN ('doubt', 'emergency')", name=op.f("ck_hold_ground")),
        sa.ForeignKeyConstraint(["post_id"], ["post.id"], name=op.f("fk_hold_post_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hold")),
        sa.UniqueConstraint(
            "subject", "account", "target", name=op.f("uq_hold_subject_account_target")
        ),
    )
    with op.batch_alter_table("hold", schema=None) as batch_op:
        batch_op.create_index(
            "ix_hold_open",
            ["account"],
            unique=False,
            sqlite_where=sa.text("released_at IS NULL"),
            postgresql_where=sa.text("released_at IS NULL"),
        )
        batch_op.create_index(batch_op.f("ix_hold_post_id"), ["post_id"], unique=False)
    op.create_table(
        "hold_pass",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("hold_id", sa.Integer(), nullable=False),
        sa.Column("post_id", sa.Integer(), nullable=False),
        sa.Column("by", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["hold_id"], ["hold.id"], name=op.f("fk_hold_pass_hold_id")),
        sa.ForeignKeyConstraint(["post_id"], ["post.id"], name=op.f("fk_hold_pass_post_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hold_pass")),
        sa.UniqueConstraint("hold_id", "post_id", name=op.f("uq_hold_pass_hold_id_post_id")),
    )
    with op.batch_alter_table("hold_pass", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_hold_pass_post_id"), ["post_id"], unique=False)


def downgrade() -> None:
    op.drop_table("hold_pass")
    op.drop_table("hold")
