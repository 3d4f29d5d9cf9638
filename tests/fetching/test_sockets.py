"""No command but fetching opens a connection, and with --offline not even that."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

from resodiff.cli.app import COMMANDS
from service import Service

NETWORK = ("socket", "ssl", "http", "urllib3", "requests", "httpx", "aiohttp", "ftplib", "smtplib", "xmlrpc")
"""Modules that open connections, or serve them."""

CALLS = {
    "compare": [
        ["letter.docx", "adopted.docx", "--baseline", "adopted.pdf"],
        ["letter.docx", "adopted.pdf", "-o", "r.md"],
    ],
    "read": [
        ["letter.docx"],
        ["adopted.xml", "--format", "json"],
        ["A/HRC/RES/90/7", "--offline"],
        ["no-such-file"],
    ],
    "explain": [["letter.docx", "adopted.docx", "1"]],
    "fetch": [["A/HRC/RES/90/7", "--offline", "--metadata"]],
    "cache": [["list"], ["verify"], ["clear"]],
    "completion": [["bash"]],
}
"""What is called of each command; of others, their help."""

SCRIPT = """
import json, os, sys

def watch(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "socket.bind"):
        sys.stderr.write(f"{event} {arguments}\\n")
        sys.stderr.flush()
        os._exit(77)

sys.addaudithook(watch)
from resodiff.cli import run

for arguments in json.loads(sys.argv[1]):
    run(arguments)
"""


def called(*commands: list[str], folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    import json

    command = [sys.executable, "-c", SCRIPT, json.dumps(commands)]
    settings = {**os.environ, "RESODIFF_OFFLINE": "", **environment}
    return subprocess.run(command, cwd=folder, env=settings, capture_output=True, text=True, check=False)


@pytest.fixture
def folder(samples: Path, tmp_path: Path) -> Path:
    for name in ("letter.docx", "adopted.docx", "adopted.pdf", "adopted.xml"):
        source = name.replace("letter", "letter-coalition").replace("adopted", "adopted-resolution")
        (tmp_path / name).write_bytes((samples / source).read_bytes())
    return tmp_path


def test_no_command_opens_a_connection(folder: Path) -> None:
    commands = [[name, *rest] for name in COMMANDS for rest in CALLS.get(name, [["--help"]])]
    done = called(*commands, folder=folder)
    assert done.returncode == 0, done.stderr
    assert "fault" not in done.stderr
    assert done.stdout


def test_the_watch_sees_a_connection(service: Service, folder: Path) -> None:
    done = called(["read", "A/HRC/RES/90/7"], folder=folder, RESODIFF_DOCUMENTS_URL=service.address)
    assert done.returncode == 77
    assert done.stderr.startswith("socket.")


def test_only_the_room_of_fetching_knows_of_networks() -> None:
    import resodiff

    root = Path(resodiff.__file__).parent
    found = {
        str(file.relative_to(root))
        for file in root.rglob("*.py")
        for name in _imported(file)
        if name.split(".")[0] in NETWORK or name.startswith("urllib.request")
    }
    assert found
    assert {name.split("/")[0] for name in found} == {"fetching"}


def _imported(file: Path) -> list[str]:
    found: list[str] = []
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.append(node.module)
    return found
