"""What one person says of a comparison: step by step, on disk, and on an adopted text that has changed since."""
