"""The first tables: cases, letters, who signed them, asks, and what people said of these."""

from alembic import op
from sqlalchemy import Boolean, Column, Float, Integer, Text

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the tables, and the mark by which programs from before the migrations know them."""
    mark = op.create_table("resodiff_schema", Column("version", Integer, nullable=False))
    op.bulk_insert(mark, [{"version": 1}])
    _cases()
    _letters()
    _signatories()
    _asks()
    _codings()


def _cases() -> None:
    op.create_table(
        "resodiff_case",
        Column("row", Integer, primary_key=True),
        Column("case", Text, nullable=False),
        Column("fingerprint", Text, nullable=False),
        Column("title", Text, nullable=False),
        Column("body", Text, nullable=False),
        Column("session", Text, nullable=False),
        Column("year", Integer, nullable=True),
        Column("theme", Text, nullable=False),
        Column("country", Text, nullable=False),
        Column("adopted", Text, nullable=False),
        Column("paragraphs", Integer, nullable=False),
        Column("answering", Integer, nullable=False),
    )
    op.create_index("resodiff_case_by_case", "resodiff_case", ["case"])


def _letters() -> None:
    op.create_table(
        "resodiff_letter",
        Column("row", Integer, primary_key=True),
        Column("case", Text, nullable=False),
        Column("letter", Text, nullable=False),
        Column("dated", Text, nullable=False),
        Column("place", Integer, nullable=False),
    )
    op.create_index("resodiff_letter_by_case", "resodiff_letter", ["case"])


def _signatories() -> None:
    op.create_table(
        "resodiff_signatory",
        Column("row", Integer, primary_key=True),
        Column("case", Text, nullable=False),
        Column("letter", Text, nullable=False),
        Column("organisation", Text, nullable=False),
    )
    op.create_index("resodiff_signatory_by_case", "resodiff_signatory", ["case"])


def _asks() -> None:
    op.create_table(
        "resodiff_ask",
        Column("row", Integer, primary_key=True),
        Column("case", Text, nullable=False),
        Column("letter", Text, nullable=False),
        Column("ask", Text, nullable=False),
        Column("number", Text, nullable=False),
        Column("place", Integer, nullable=False),
        Column("text", Text, nullable=False),
        Column("addressee", Text, nullable=False),
        Column("mechanism", Text, nullable=False),
        Column("keeps_out", Boolean, nullable=False),
        Column("to_delegation", Boolean, nullable=False),
        Column("priority", Float, nullable=False),
        Column("verdict", Text, nullable=False),
        Column("basis", Text, nullable=False),
        Column("reasons", Text, nullable=False),
        Column("carriers", Text, nullable=False),
        Column("origin", Text, nullable=True),
        Column("threatened", Boolean, nullable=False),
        Column("is_reversed", Boolean, nullable=False),
        Column("machine_verdict", Text, nullable=False),
        Column("confidence", Float, nullable=False),
        Column("signature", Text, nullable=False),
        Column("thread", Text, nullable=False),
    )
    op.create_index("resodiff_ask_by_case", "resodiff_ask", ["case"])


def _codings() -> None:
    op.create_table(
        "resodiff_coding",
        Column("row", Integer, primary_key=True),
        Column("case", Text, nullable=False),
        Column("letter", Text, nullable=False),
        Column("ask", Text, nullable=False),
        Column("coder", Text, nullable=False),
        Column("settled", Boolean, nullable=False),
        Column("verdict", Text, nullable=False),
        Column("reasons", Text, nullable=False),
        Column("carriers", Text, nullable=False),
        Column("note", Text, nullable=False),
        Column("at", Text, nullable=False),
        Column("standing", Text, nullable=False),
    )
    op.create_index("resodiff_coding_by_case", "resodiff_coding", ["case"])
