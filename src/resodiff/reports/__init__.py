"""A comparison as a file: JSON, Markdown, CSV, HTML, Word, Excel. One format a module, all in the table `REPORTS`."""

from resodiff.reports.files import write
from resodiff.reports.registry import REPORTS, Report, for_file, named

__all__ = ["REPORTS", "Report", "for_file", "named", "write"]
