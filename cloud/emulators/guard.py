"""Stands between whoever wants an emulator and the emulator, and sees that nothing outlives it.

Usage: guard.py MARK PARENT LOG COMMAND...
PARENT is the id of a process with which all has to end, or 0.
"""

import os
import pathlib
import signal
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from emulators import processes  # noqa: E402


def main():
    mark, parent, log, *command = sys.argv[1:]
    parent = processes.identity(int(parent)) if int(parent) else None
    with open(log, "ab") as output:
        emulator = subprocess.Popen(
            processes.ending_with_us(command), stdin=subprocess.DEVNULL, stdout=output,
            stderr=subprocess.STDOUT, env=os.environ | {processes.MARK: mark})
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        while emulator.poll() is None and (parent is None or processes.is_there(parent)):
            time.sleep(.5)
    finally:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        processes.end([emulator.pid, *processes.descendants(emulator.pid)])
        ours = [pid for pid in processes.marked(mark) if pid != os.getpid()]
        processes.end(ours)


if __name__ == "__main__":
    main()
