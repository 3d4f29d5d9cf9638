"""What the machine says of each of its reasons for *weakened*, in words: the ask's own, not the reason's meaning."""

from alembic import op
from sqlalchemy import Column, Text

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add the column, empty until the cases are read again."""
    with op.batch_alter_table("resodiff_ask") as table:
        table.add_column(Column("because", Text, nullable=False, server_default=""))
    with op.batch_alter_table("resodiff_ask") as table:  # rows need the default while the column is new
        table.alter_column("because", server_default=None)
