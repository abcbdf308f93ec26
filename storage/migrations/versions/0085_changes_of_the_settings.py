"""changes of the settings"""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0085"
down_revision = "0084"


def upgrade() -> None:
    text, moment = sqlmodel.sql.sqltypes.AutoString, sqlmodel.sql.sqltypes.UTCDateTime
    op.create_table(
        "setting_change",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("section", text(), nullable=False),
        sa.Column("before_id", sa.Integer(), nullable=True),
        sa.Column("after_id", sa.Integer(), nullable=True),
        sa.Column("why_id", sa.Integer(), nullable=True),
        sa.Column("changed_by", text(), nullable=False),
        sa.Column("changed_at", moment(), nullable=False),
        sa.Column("undone_by", text(), nullable=True),
        sa.Column("undone_at", moment(), nullable=True),
        *(
            sa.ForeignKeyConstraint([name], ["note.id"], name=op.f(f"fk_setting_change_{name}"))
            for name in ("before_id", "after_id", "why_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_setting_change")),
    )
    op.create_index(op.f("ix_setting_change_section"), "setting_change", ["section"])


def downgrade() -> None:
    op.drop_index(op.f("ix_setting_change_section"), table_name="setting_change")
    op.drop_table("setting_change")
