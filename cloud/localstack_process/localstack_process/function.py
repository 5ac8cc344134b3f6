"""One function as a process, and the Runtime API that it asks for its calls.

Knows nothing of LocalStack, so it is tested without it. The process is whatever speaks the Lambda
Runtime API: the runtime interface client of Java, or a package's own `bootstrap`.
"""

import json
import os
import queue
import shutil
import signal
import subprocess
import threading
import time
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler
from socketserver import ThreadingTCPServer

PREFIX = "/2018-06-01/runtime"


class CannotStart(Exception):
    """The process ended, or said that it cannot begin, before it asked for its first call."""


@dataclass(frozen=True)
class Call:
    """What a function is asked."""

    id: str
    payload: bytes
    arn: str
    trace: str = ""


@dataclass(frozen=True)
class Answer:
    """What came of a call; an error's body is JSON with errorType and errorMessage."""

    body: bytes
    is_error: bool


class Function:
    """A function: at most one process at a time, which is started again when it has ended.

    Calls come one after the other, as Lambda does it with each of its environments.
    """

    def __init__(self, command, folder, environment, log, timeout, start_timeout=60):
        """
        :param timeout: seconds that a call may take; the process is killed then, as on Lambda
        :param log: file that the process writes to
        """
        self._command, self._folder, self._log = command, folder, log
        self._environment = environment
        self._timeout, self._start_timeout = timeout, start_timeout
        self._process = None

    @property
    def pid(self):
        return self._process.pid if self._process else None

    def start(self):
        """Returns once the process asks for its first call."""
        self._process = _Process(self._command, self._folder, self._environment, self._log,
                                 self._timeout)
        try:
            self._process.wait_until_ready(self._start_timeout)
        except CannotStart:
            self.stop()
            raise

    def invoke(self, call):
        """The answer to a call. Whoever dies in it has answered: with an error, and at once."""
        if self._process is None or self._process.has_ended():
            try:
                self.stop()
                self.start()
            except CannotStart as why:
                return _error("Runtime.ExitError", f"RequestId: {call.id} Error: {why}")
        return self._process.invoke(call)

    def stop(self):
        if self._process:
            self._process.stop()
            self._process = None


class _Process:
    def __init__(self, command, folder, environment, log, timeout):
        self._timeout = timeout
        self._calls = queue.Queue()
        self._ready = threading.Event()
        self._refusal = None
        self._guard = threading.Lock()
        self._call = self._answer = None
        self._answered = threading.Event()
        # Not an HTTPServer, which asks the network for this machine's name.
        self._server = ThreadingTCPServer(("127.0.0.1", 0), _handler(self))
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, args=[.05], daemon=True).start()
        address = f"127.0.0.1:{self._server.server_address[1]}"
        with open(log, "ab") as output:
            self._popen = _spawner.spawn(
                ending_with_us(command), cwd=folder,
                env={**environment, "AWS_LAMBDA_RUNTIME_API": address},
                stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT)
        threading.Thread(target=self._watch, daemon=True).start()

    @property
    def pid(self):
        return self._popen.pid

    def has_ended(self):
        return self._popen.poll() is not None

    def wait_until_ready(self, seconds):
        if not self._ready.wait(seconds):
            raise CannotStart(f"it did not ask for a call within {seconds} s")
        if self._refusal:
            raise CannotStart(self._refusal)

    def invoke(self, call):
        with self._guard:
            self._call, self._answer = call, None
            self._answered.clear()
        self._calls.put(call)
        if self.has_ended():
            self._end_call()
        if not self._answered.wait(self._timeout):
            self._finish(call.id, _error(
                "Sandbox.Timedout",
                f"RequestId: {call.id} Error: Task timed out after {self._timeout:.2f} seconds"))
            self._popen.kill()
            self._popen.wait()
        return self._answer

    def stop(self):
        self._popen.terminate()
        try:
            self._popen.wait(2)
        except subprocess.TimeoutExpired:
            self._popen.kill()
            self._popen.wait()
        self._calls.put(None)
        self._server.shutdown()
        self._server.server_close()

    # What the Runtime API tells

    def next_call(self):
        """The next call; None when there will be no more."""
        self._ready.set()
        return self._calls.get()

    def deadline(self):
        """In milliseconds of the epoch, for a call that begins now."""
        return int((time.time() + self._timeout) * 1000)

    def answered(self, call_id, answer):
        return self._finish(call_id, answer)

    def refused(self, body):
        self._refusal = body.decode(errors="replace")[:2000]
        self._ready.set()

    def _watch(self):
        self._popen.wait()
        if not self._ready.is_set():
            self._refusal = f"Runtime exited {self._how_it_ended()}"
            self._ready.set()
        self._end_call()
        self._calls.put(None)

    def _end_call(self):
        with self._guard:
            call = self._call
        if call:
            self._finish(call.id, _error(
                "Runtime.ExitError",
                f"RequestId: {call.id} Error: Runtime exited {self._how_it_ended()}"))

    def _how_it_ended(self):
        status = self._popen.returncode
        if status is not None and status < 0:
            return f"with error: signal: {signal.Signals(-status).name.removeprefix('SIG').lower()}"
        return "without providing a reason" if status == 0 else f"with error: exit status {status}"

    def _finish(self, call_id, answer):
        """The first answer to the call that is going on counts, and no other."""
        with self._guard:
            if not self._call or self._call.id != call_id:
                return False
            self._call, self._answer = None, answer
            self._answered.set()
            return True


def _handler(process):
    class RuntimeApi(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *_):
            pass

        def do_GET(self):
            if self.path != PREFIX + "/invocation/next":
                return self._say(404)
            call = process.next_call()
            if call is None:
                return self._say(410)
            return self._say(200, call.payload, {
                "Content-Type": "application/json",
                "Lambda-Runtime-Aws-Request-Id": call.id,
                "Lambda-Runtime-Deadline-Ms": str(process.deadline()),
                "Lambda-Runtime-Invoked-Function-Arn": call.arn,
                "Lambda-Runtime-Trace-Id": call.trace})

        def do_POST(self):
            body = self._body()
            parts = self.path.removeprefix(PREFIX).strip("/").split("/")
            if parts == ["init", "error"]:
                process.refused(body)
                return self._say(202)
            if len(parts) == 3 and parts[0] == "invocation" and parts[2] in ("response", "error"):
                known = process.answered(parts[1], Answer(body, parts[2] == "error"))
                return self._say(202 if known else 400)
            return self._say(404)

        def _body(self):
            if "chunked" not in self.headers.get("Transfer-Encoding", "").lower():
                return self.rfile.read(int(self.headers.get("Content-Length") or 0))
            body = b""
            while size := int(self.rfile.readline().split(b";")[0].strip() or b"0", 16):
                body += self.rfile.read(size)
                self.rfile.readline()
            while self.rfile.readline().strip():
                pass  # trailers
            return body

        def _say(self, status, body=b"", headers=None):
            try:
                self.send_response(status)
                for name, value in (headers or {}).items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)
            except ConnectionError:
                pass  # It has ended while it waited; its watcher tells.

    return RuntimeApi


def _error(kind, message):
    return Answer(json.dumps({"errorType": kind, "errorMessage": message}).encode(), True)


def ending_with_us(command):
    """Where the system can do it, a process that is killed as soon as its parent is gone."""
    setpriv = shutil.which("setpriv")
    return [setpriv, "--pdeathsig", "KILL", "--", *command] if setpriv else list(command)


class _Spawner:
    """Starts processes from one thread that lasts: Linux takes the end of the thread that started a
    process for the end of its parent."""

    def __init__(self):
        self._wanted = queue.Queue()
        self._thread = None
        self._lock = threading.Lock()

    def spawn(self, command, **options):
        with self._lock:
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, daemon=True, name="spawner")
                self._thread.start()
        made = queue.Queue()
        self._wanted.put((command, options, made))
        result = made.get()
        if isinstance(result, OSError):
            raise CannotStart(f"{os.path.basename(command[0])}: {result.strerror}")
        return result

    def _run(self):
        while True:
            command, options, made = self._wanted.get()
            try:
                made.put(subprocess.Popen(command, **options))
            except OSError as why:
                made.put(why)


_spawner = _Spawner()
