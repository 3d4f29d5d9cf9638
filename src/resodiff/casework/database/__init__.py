"""The rows of many cases in SQLite or PostgreSQL."""
