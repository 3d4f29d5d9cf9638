"""How Alembic runs the scripts: on the connection that it is given, in the transaction that is open there."""

from alembic import context

from resodiff.casework.database.tables import REVISION, schema

context.configure(
    connection=context.config.attributes["connection"], target_metadata=schema(), version_table=REVISION
)
with context.begin_transaction():
    context.run_migrations()
