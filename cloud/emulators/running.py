"""What runs: an emulator's state in .fiducia/cloud/<name>/running.json."""

import json
import os
import secrets
import signal
import socket
import subprocess
import sys
import time
import urllib.request

from emulators import install, localstack, ministack, processes
from emulators.places import CLOUD, WORK, Stopped

EMULATORS = {module.NAME: module for module in (localstack, ministack)}
START_SECONDS = 120


def _file(name):
    return WORK / name / "running.json"


def read(name):
    """The state of an emulator that runs; None where none does."""
    try:
        state = json.loads(_file(name).read_text())
    except (OSError, ValueError):
        return None
    return state if "container" in state or processes.is_there(state["guard"]) else None


def write(name, state):
    whole = _file(name).with_suffix(".new")
    whole.write_text(json.dumps(state, indent=2))
    whole.replace(_file(name))


def endpoint(state):
    return f"http://127.0.0.1:{state['port']}"


def free_port(port):
    """The port that was wished for; 0 is any."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            raise Stopped(f"port {port} is taken: say --port N, or --port 0 for any that is free")
        return probe.getsockname()[1]


def start(name, port, parent=0):
    """Starts an emulator and waits until it answers.

    :param parent: a process with which it has to end, or 0
    """
    emulator = EMULATORS[name]
    down(name)  # what an earlier one may have left
    emulator.set_up()
    port = free_port(port)
    mark = secrets.token_hex(8)
    log = WORK / name / "emulator.log"
    log.unlink(missing_ok=True)
    kept = {key: value for key, value in os.environ.items() if not key.startswith("AWS_")}
    guard = subprocess.Popen(
        [sys.executable, str(CLOUD / "emulators" / "guard.py"), mark, str(parent), str(log),
         *emulator.command()],
        cwd=WORK / name, env=kept | emulator.settings(port), stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    state = {"guard": processes.identity(guard.pid), "mark": mark, "port": port, "stacks": {}}
    write(name, state)
    began = time.monotonic()
    try:
        wait_until_it_answers(state, emulator.HEALTH, guard, log)
    except BaseException:
        down(name)
        raise
    print(f"{name} answers at {endpoint(state)} after {time.monotonic() - began:.0f} s", flush=True)
    return state


def wait_until_it_answers(state, health, guard, log):
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end:
        if guard.poll() is not None:
            raise Stopped(f"the emulator has ended. The end of its log:\n{install.tail(log)}")
        try:
            with urllib.request.urlopen(endpoint(state) + health, timeout=5) as answer:
                if answer.status == 200:
                    return
        except OSError:
            pass
        time.sleep(.2)
    raise Stopped(f"the emulator has not answered within {START_SECONDS} s. The end of its log:\n"
                  + install.tail(log))


def start_image(port):
    """LocalStack's image where there is a Docker engine. Not tried by us: see docs/cloud.md."""
    name = localstack.NAME
    down(name)
    (WORK / name).mkdir(parents=True, exist_ok=True)
    port = free_port(port)
    container = "fiducia-localstack-" + secrets.token_hex(4)
    done = subprocess.run(
        ["docker", "run", "--detach", "--rm", "--name", container,
         "--publish", f"127.0.0.1:{port}:4566", "--env", "DISABLE_EVENTS=1",
         "--volume", "/var/run/docker.sock:/var/run/docker.sock", localstack.IMAGE],
        capture_output=True, text=True)
    if done.returncode:
        raise Stopped(f"docker could not start {localstack.IMAGE}: {done.stderr.strip()[-500:]}")
    state = {"container": container, "port": port, "stacks": {}}
    write(name, state)

    class Container:
        def poll(self):
            said = subprocess.run(["docker", "inspect", container], capture_output=True)
            return said.returncode or None

    wait_until_it_answers(state, localstack.HEALTH, Container(), os.devnull)
    return state


def down(name):
    """Ends what was started here, and nothing else; true where there was something."""
    try:
        state = json.loads(_file(name).read_text())
    except (OSError, ValueError):
        return False
    was = False
    if "container" in state:
        was = subprocess.run(["docker", "stop", state["container"]],
                             capture_output=True).returncode == 0
    else:
        was = processes.is_there(state["guard"]) or bool(processes.marked(state["mark"]))
        if processes.is_there(state["guard"]):
            # It ends the emulator and everything that bears its mark, then itself.
            os.kill(state["guard"]["pid"], signal.SIGTERM)
            end = time.monotonic() + 30
            while processes.is_there(state["guard"]) and time.monotonic() < end:
                _reap(state["guard"]["pid"])
                time.sleep(.05)
        processes.end_all(state["guard"], state["mark"])
    _file(name).unlink(missing_ok=True)
    return was


def _reap(pid):
    try:
        os.waitpid(pid, os.WNOHANG)
    except ChildProcessError:
        pass
