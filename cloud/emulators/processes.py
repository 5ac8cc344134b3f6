"""Processes that are surely ours: found by id and start time, ended with all that they started.

What an emulator starts carries a mark in its environment (FIDUCIA_CLOUD), so that it is found even
where its parent has gone; systems without /proc find it by its parent only.
"""

import os
import pathlib
import shutil
import signal
import subprocess
import time

MARK = "FIDUCIA_CLOUD"
PROC = pathlib.Path("/proc")


def started(pid):
    """When a process was started, as text that no later process of that id will have; None where
    there is none."""
    stat = PROC / str(pid) / "stat"
    if PROC.joinpath("self").exists():
        try:
            fields = stat.read_text().rsplit(")", 1)[1].split()
        except OSError:
            return None
        return None if fields[0] == "Z" else fields[19]
    said = subprocess.run(["ps", "-o", "lstart=", "-p", str(pid)], capture_output=True, text=True)
    return said.stdout.strip() or None


def identity(pid):
    return {"pid": pid, "started": started(pid)}


def is_there(who):
    """Whether it is still the same process."""
    return bool(who) and who["started"] is not None and started(who["pid"]) == who["started"]


def descendants(pid):
    """Ids of all that a process has started, and what those have."""
    said = subprocess.run(["ps", "-A", "-o", "pid=,ppid="], capture_output=True, text=True, check=True)
    children = {}
    for line in said.stdout.splitlines():
        child, parent = map(int, line.split())
        children.setdefault(parent, []).append(child)
    found, look = [], [pid]
    while look:
        found += (now := children.get(look.pop(), []))
        look += now
    return found


def environment(pid):
    """The environment that a process was started with; empty where that cannot be seen."""
    try:
        pairs = (PROC / str(pid) / "environ").read_bytes().split(b"\0")
    except OSError:
        return {}
    return dict(pair.decode(errors="replace").split("=", 1) for pair in pairs if b"=" in pair)


def marked(mark):
    """Ids of all processes that bear a mark."""
    if not PROC.joinpath("self").exists():
        return []
    ids = (int(entry.name) for entry in PROC.iterdir() if entry.name.isdigit())
    return [pid for pid in ids if environment(pid).get(MARK) == mark]


def end(pids, patience=10):
    """Asks processes to end, and after a while makes them."""
    alive = [identity(pid) for pid in pids]
    for how in (signal.SIGTERM, signal.SIGKILL):
        for who in filter(is_there, alive):
            try:
                os.kill(who["pid"], how)
            except ProcessLookupError:
                pass
        deadline = time.monotonic() + patience
        while (alive := list(filter(is_there, alive))) and time.monotonic() < deadline:
            time.sleep(.05)
        if not alive:
            return


def end_all(who, mark):
    """Ends a process where it is still the same, and everything that it started."""
    first = [who["pid"], *descendants(who["pid"])] if is_there(who) else []
    end([*first, *marked(mark)])
    end(marked(mark))  # what was being started meanwhile


def ending_with_us(command):
    """A command that the system ends together with this process, where it can (Linux)."""
    setpriv = shutil.which("setpriv")
    return [setpriv, "--pdeathsig", "TERM", "--", *command] if setpriv else list(command)
