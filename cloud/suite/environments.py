"""Where the suite runs, and the one place that says what can be shown there and what cannot."""

import dataclasses
import json
import pathlib
import sys
import time
import unittest
import urllib.error
import urllib.request

HOME = pathlib.Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(HOME / "cloud"))

# What a test may need.
POOL = "sign-in through the user pool"
UNGUARDED = "a gateway that lets anything through"
MAILBOX = "a mailbox that can be read"
TABLE = "the table within reach"
DEAD_LETTERS = "the queues within reach"
KILL = "functions that may be killed"
TRIAL = "data that may be lost"
STACKS = "a second stack"

# Why not, by environment. What is not listed is there.
LACKS = {
    "local": {
        POOL: "the local server's sign-in is its own (docs/local.md)",
        UNGUARDED: "the local server verifies tokens itself",
        TABLE: "the table is inside the local server",
        DEAD_LETTERS: "the table's stream cannot be written to from outside",
        KILL: "functions are not processes of their own",
        TRIAL: "the table is inside the local server",
        STACKS: "a local server is one stack",
    },
    "localstack": {
        POOL: "LocalStack ignores user pools; see the test of functions without claims",
    },
    "ministack": {
        UNGUARDED: "MiniStack verifies tokens, so nothing gets through without",
        DEAD_LETTERS: "MiniStack's streams take no notice of records reported as failed",
    },
    "account": {
        UNGUARDED: "AWS verifies tokens, so nothing gets through without",
        MAILBOX: "mails go to people",
        KILL: "functions are AWS's processes",
        TRIAL: "an account's data is not the suite's to empty or to poison",
        DEAD_LETTERS: "an account's data is not the suite's to empty or to poison",
        STACKS: "the suite deploys nothing to an account",
    },
}


def needs(*what):
    """Skips a test, with the reason, where something is missing."""
    def decorate(test):
        test.needs = what
        return test
    return decorate


class Suite(unittest.TestCase):
    """A test of the whole; `environment` is set before the first one runs."""

    environment = None
    broken = {}

    def setUp(self):
        test = getattr(self, self._testMethodName)
        for what in (*getattr(type(self), "needs", ()), *getattr(test, "needs", ())):
            if why := LACKS[self.environment.name].get(what):
                self.skipTest(why)


class Waited(AssertionError):
    """What was waited for has not come."""


def until(what, seconds, probe):
    """Asks again and again until the answer is something; says what was waited for where it never
    is. What a probe raises as AssertionError counts as nothing yet."""
    end, last = time.monotonic() + seconds, None
    while True:
        try:
            if found := probe():
                return found
            last = found
        except AssertionError as not_yet:
            last = not_yet
        if time.monotonic() > end:
            raise Waited(f"{what}: not within {seconds} s; last seen: {last!r}")
        time.sleep(.2)


@dataclasses.dataclass(frozen=True)
class Answer:
    status: int
    headers: dict
    json: object

    def want(self, *statuses):
        if self.status not in statuses:
            raise AssertionError(f"answered {self.status} instead of {statuses}: {self.json}")
        return self.json


def send(url, method, path, body=None, token=None, headers=None, host=None):
    """One call. A host that is not resolved everywhere travels as a header."""
    address = url if host is None else url.replace(host, f"127.0.0.1:{host.rsplit(':', 1)[1]}")
    request = urllib.request.Request(
        address + path, None if body is None else json.dumps(body).encode(), method=method)
    if host:
        request.add_header("Host", host)
    if body is not None:
        request.add_header("Content-Type", "application/json")
    if token:
        request.add_header("Authorization", "Bearer " + token)
    for name, value in (headers or {}).items():
        request.add_header(name, value)
    try:
        with urllib.request.urlopen(request, timeout=60) as got:
            status, told, text = got.status, got.headers, got.read()
    except urllib.error.HTTPError as refused:
        with refused:
            status, told, text = refused.code, refused.headers, refused.read()
    try:
        said = json.loads(text) if text else None
    except ValueError:
        said = text.decode(errors="replace")
    return Answer(status, {name.lower(): value for name, value in told.items()}, said)


class Environment:
    """What all have in common: an address."""

    build = None  # where the packages are that it was deployed from, if not in their usual place

    def __init__(self, name, url, host=None):
        self.name, self.url, self.host = name, url, host

    def call(self, method, path, body=None, token=None, headers=None):
        return send(self.url, method, path, body, token, headers, self.host)

    def close(self):
        pass
