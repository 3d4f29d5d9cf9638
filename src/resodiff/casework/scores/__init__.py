"""What verdicts are worth in points, and how a score hangs on what was assumed."""
