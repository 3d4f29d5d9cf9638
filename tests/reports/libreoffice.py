"""LibreOffice as a witness, where it is installed: it converts files, and settles tracked changes itself."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

PROGRAM = shutil.which("soffice") or shutil.which("libreoffice")
SECONDS = 120
ANSWERS = ("Accept", "Reject")

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


def settle(files: Sequence[Path], profile: Path) -> dict[tuple[str, str], list[str]]:
    """The lines of each Word file after "Accept" and "Reject" of all tracked changes, by its stem and the answer."""
    library = profile / "user" / "basic" / "Standard"
    convert(files[0], "txt", profile)  # the first start lays the profile out
    (library / "script.xlb").write_text(_LIBRARY)
    (library / "Settle.xba").write_text(_MACRO)
    targets = {(f, answer): f.with_name(f"{f.stem}-{answer}.txt") for f in files for answer in ANSWERS}
    calls = (f'"{file}","{to}","{answer}AllTrackedChanges"' for (file, answer), to in targets.items())
    _run(profile, *(f"macro:///Standard.Settle.Settle({call})" for call in calls))
    return {
        (file.stem, answer): [line for line in to.read_text("utf-8-sig").split("\n") if line.strip()]
        for (file, answer), to in targets.items()
    }


def _run(profile: Path, *arguments: str) -> None:
    assert PROGRAM
    command = [PROGRAM, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", *arguments]
    subprocess.run(command, check=True, capture_output=True, timeout=SECONDS)
