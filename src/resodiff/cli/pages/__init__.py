"""What commands print: readings, comparisons, cases and boards, on the terminal and as JSON."""
