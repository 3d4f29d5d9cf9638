"""LibreOffice as a witness, where it is installed: it converts files, and settles tracked changes itself."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

PROGRAM = shutil.which("soffice") or shutil.which("libreoffice")
SECONDS = 120

_LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard"
 library:readonly="false" library:passwordprotected="false"><library:element library:name="Settle"/></library:library>
"""

_MACRO = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Settle" script:language="StarBasic">
Sub Settle(source As String, target As String, command As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  text = StarDesktop.loadComponentFromURL(ConvertToURL(source), "_blank", 0, hidden())
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  dispatcher.executeDispatch(text.CurrentController.Frame, ".uno:" &amp; command, "", 0, Array())
  Dim plain(1) As New com.sun.star.beans.PropertyValue
  plain(0).Name = "FilterName"
  plain(0).Value = "Text (encoded)"
  plain(1).Name = "FilterOptions"
  plain(1).Value = "UTF8,LF"
  text.storeToURL(ConvertToURL(target), plain())
  text.close(True)
End Sub
</script:module>
"""


def convert(file: Path, suffix: str, profile: Path) -> Path:
    """The file in another format, beside it."""
    _run(profile, "--convert-to", suffix, "--outdir", str(file.parent), str(file))
    return file.with_suffix(f".{suffix}")


def settle(file: Path, answer: str, profile: Path) -> list[str]:
    """The lines of a Word file after "Accept" or "Reject" of all tracked changes."""
    library = profile / "user" / "basic" / "Standard"
    if not library.is_dir():
        convert(file, "txt", profile)  # the first start lays the profile out
    (library / "script.xlb").write_text(_LIBRARY)
    (library / "Settle.xba").write_text(_MACRO)
    target = file.with_name(f"{file.stem}-{answer}.txt")
    _run(profile, f'macro:///Standard.Settle.Settle("{file}","{target}","{answer}AllTrackedChanges")')
    return [line for line in target.read_text("utf-8-sig").split("\n") if line.strip()]


def _run(profile: Path, *arguments: str) -> None:
    assert PROGRAM
    command = [PROGRAM, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", *arguments]
    subprocess.run(command, check=True, capture_output=True, timeout=SECONDS)
