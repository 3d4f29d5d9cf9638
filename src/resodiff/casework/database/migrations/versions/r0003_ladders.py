"""Which word lists a case was judged by, and what the machine says of an ask under other ladders of verbs."""

from alembic import op
from sqlalchemy import Boolean, Column, Integer, Text

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add the columns, empty until the cases are read again, and the table."""
    names = ("lexicon", "ladders")
    with op.batch_alter_table("resodiff_case") as table:
        for name in names:
            table.add_column(Column(name, Text, nullable=False, server_default=""))
    with op.batch_alter_table("resodiff_case") as table:  # rows need the default while the columns are new
        for name in names:
            table.alter_column(name, server_default=None)
    op.create_table(
        "resodiff_ladder",
        Column("row", Integer, primary_key=True),
        Column("case", Text, nullable=False),
        Column("letter", Text, nullable=False),
        Column("ask", Text, nullable=False),
        Column("ladder", Text, nullable=False),
        Column("verdict", Text, nullable=False),
        Column("reasons", Text, nullable=False),
        Column("origin", Text, nullable=True),
        Column("is_reversed", Boolean, nullable=False),
    )
    op.create_index("resodiff_ladder_by_case", "resodiff_ladder", ["case"])
