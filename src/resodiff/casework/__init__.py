"""What people add to a comparison: their reviews of it, and the stages of one text.

Nothing here changes what the machine found: a review stands beside the findings.
"""
