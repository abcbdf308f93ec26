"""append-only journal"""

from alembic import op

revision = "0061"
down_revision = "0060"

SQLITE = (
    "CREATE TRIGGER journal_no_{verb} BEFORE {verb} ON journal "
    "BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END"
)
FUNCTION = (
    "CREATE FUNCTION journal_append_only() RETURNS trigger LANGUAGE plpgsql AS "
    "$$ BEGIN RAISE EXCEPTION 'the journal is append-only'; END $$"
)
POSTGRESQL = (
    "CREATE TRIGGER journal_no_{verb} BEFORE {verb} ON journal "
    "FOR EACH STATEMENT EXECUTE FUNCTION journal_append_only()"
)


def upgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        for verb in ("update", "delete"):
            op.execute(SQLITE.format(verb=verb))
        return
    op.execute(FUNCTION)
    for verb in ("update", "delete", "truncate"):
        op.execute(POSTGRESQL.format(verb=verb))


def downgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        for verb in ("update", "delete"):
            op.execute(f"DROP TRIGGER journal_no_{verb}")
        return
    for verb in ("update", "delete", "truncate"):
        op.execute(f"DROP TRIGGER journal_no_{verb} ON journal")
    op.execute("DROP FUNCTION journal_append_only()")
