"""doubts that somebody reports of another's access"""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0080"
down_revision = "0061"


def upgrade() -> None:
    with op.batch_alter_table("doubt", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("reported_by", sqlmodel.sql.sqltypes.AutoString(), nullable=True)
        )


def downgrade() -> None:
    with op.batch_alter_table("doubt", schema=None) as batch_op:
        batch_op.drop_column("reported_by")
