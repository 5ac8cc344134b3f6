"""MiniStack as a process; the same packages, started by their own bootstrap."""

import os

from emulators import install
from emulators.places import CLOUD, WORK

NAME = "ministack"
PORT = 4567
HEALTH = "/_ministack/health"


def set_up():
    wants = install.wanted(CLOUD / NAME / "requirements.txt", CLOUD / NAME / "constraints.txt")
    if install.environment(NAME, wants):
        install.installed(NAME, wants)


def command():
    return [str(WORK / NAME / "venv" / "bin" / "ministack")]


def settings(port):
    folder = WORK / NAME / "temporary"
    folder.mkdir(parents=True, exist_ok=True)
    return {
        "GATEWAY_PORT": str(port),
        "AWS_ENDPOINT_URL": f"http://127.0.0.1:{port}",
        # The bootstrap finds its Java so.
        "JAVA_HOME": os.environ["JAVA_HOME"],
        "TMPDIR": str(folder),
    }


def url(port, api):
    """Where a stage answers, and the Host header that this takes."""
    host = f"{api}.execute-api.localhost:{port}"
    return f"http://{host}/live", host
