"""Who says that an adopted text says the contrary of an ask: the machine, or a person."""

from alembic import op
from sqlalchemy import Boolean, Column, false

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Add the columns, "no" until the cases are read again."""
    for name, column in (("resodiff_ask", "machine_reversed"), ("resodiff_coding", "is_reversed")):
        with op.batch_alter_table(name) as table:
            table.add_column(Column(column, Boolean, nullable=False, server_default=false()))
        with op.batch_alter_table(name) as table:  # rows need the default while the column is new
            table.alter_column(column, server_default=None)
