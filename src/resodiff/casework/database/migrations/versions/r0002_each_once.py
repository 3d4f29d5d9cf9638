"""A case, a letter and an ask are there once: the database itself sees to it, whatever program writes."""

from alembic import op
from sqlalchemy import column, func, select, table

revision = "0002"
down_revision = "0001"

KEYS = {
    "resodiff_case": ("case",),
    "resodiff_letter": ("case", "letter"),
    "resodiff_ask": ("case", "letter", "ask"),
}


def upgrade() -> None:
    """Replace the indexes by case with unique ones that begin with the case; of doubles the last one stays."""
    for name, key in KEYS.items():
        _forget_doubles(name, key)
        op.drop_index(f"{name}_by_case", name)
        op.create_index(f"{name}_once", name, list(key), unique=True)


def _forget_doubles(name: str, key: tuple[str, ...]) -> None:
    rows = table(name, column("row"), *map(column, key))
    last = select(func.max(rows.c.row)).group_by(*(rows.c[part] for part in key))
    op.execute(rows.delete().where(rows.c.row.not_in(last)))
