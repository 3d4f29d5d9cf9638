"""The Excel workbook: findings, evidence, scores and texts as sheets to filter, sort and pivot."""
