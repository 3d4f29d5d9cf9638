"""What people add to a comparison: their reviews of it, cases, coding, scores, and the board of many cases.

Nothing here changes what the machine found: a review stands beside the findings.
"""
