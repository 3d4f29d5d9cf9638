"""Values turned into styled words; nothing here knows a screen."""
