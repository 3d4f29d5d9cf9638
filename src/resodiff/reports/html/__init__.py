"""The report as one HTML file: nothing is loaded from elsewhere, and no script is needed to read it."""
