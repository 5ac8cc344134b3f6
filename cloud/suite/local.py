"""The local server as an environment: ./fiducia serve, with a table of its own in a folder."""

import os
import shutil
import signal
import socket
import subprocess
import tempfile

from environments import HOME, Environment, until


class Local(Environment):

    def __init__(self):
        self._folder = tempfile.mkdtemp(prefix="fiducia-local-")
        super().__init__("local", None)
        self._server = None

    def import_clinic(self, file, *options):
        """Imports are made before the server has the table."""
        running = self._server is not None
        self.close(keep=True)
        done = subprocess.run(
            [str(HOME / "fiducia"), "import", "clinic", str(file), "--data", self._folder, *options],
            capture_output=True, text=True)
        if running:
            self.start()
        return done

    def start(self):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        self.url = f"http://127.0.0.1:{port}"
        with open(os.path.join(self._folder, "log"), "ab") as log:
            self._server = subprocess.Popen(
                [str(HOME / "fiducia"), "serve", "--port", str(port), "--data", self._folder],
                stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True)
        until("the local server answers", 240, self._answers)
        return self

    def _answers(self):
        if self._server.poll() is not None:
            with open(os.path.join(self._folder, "log")) as log:
                raise SystemExit("the local server has ended: " + log.read()[-2000:])
        try:
            return self.call("GET", "/v1/vocabulary").status == 200
        except OSError:
            return False

    def close(self, keep=False):
        if self._server:
            os.killpg(self._server.pid, signal.SIGTERM)
            self._server.wait(30)
            self._server = None
        if not keep:
            shutil.rmtree(self._folder, ignore_errors=True)

    def staff(self, group, name):
        return LocalStaff(self, group, name)

    def quicken(self):
        pass

    def sweep(self):
        """The schedule, by the clock that can be put forward."""
        self.call("POST", "/dev/clock", {"advance": "PT6M"}).want(200)
        self.call("POST", "/dev/drain", {}).want(200)

    def mails_to(self, address):
        """Texts of mails, the oldest first."""
        mails = self.call("GET", "/dev/mail").want(200)["items"]
        return [mail["text"] for mail in reversed(mails) if mail["to"] == address]


class LocalStaff:
    def __init__(self, environment, group, name):
        self._environment, self._group, self.subject = environment, group, name

    def call(self, method, path, body=None, headers=None):
        token = self._environment.call(
            "POST", "/dev/sign-in", {"group": self._group, "subject": self.subject}).want(200)["token"]
        return self._environment.call(method, path, body, token, headers)
