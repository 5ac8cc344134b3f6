"""What Schemathesis has to know of Fiducia: who may call what, and ids that exist.

Only values that fit the description are exchanged for real ones; whatever is wrong on purpose stays
wrong. A part of the fitting values is left as it was drawn too, since guessing belongs to it.
"""

import datetime
import json
import os
import re
import sys
import threading
import time
import zlib

sys.path.insert(0, os.path.dirname(__file__))

import schemathesis  # noqa: E402
from fuzz_world import ZONE, Server  # noqa: E402

with open(os.environ["FIDUCIA_FUZZ_WORLD"], encoding="utf-8") as world_file:
    WORLD = json.load(world_file)
SERVER = Server(WORLD["url"])
ID = re.compile(r"(th|ma|rq|re|ca)_[A-Za-z0-9_-]{22}")
TOKEN_AGE = 300
tokens = {}
tokens_lock = threading.Lock()


def people(operation):
    return WORLD["people"].get(operation.definition.raw.get("operationId"), [{}])


def dice(value, sides):
    """The same value always falls on the same side."""
    return zlib.crc32(repr(value).encode("utf-8", "surrogatepass")) % sides


def person_of(case):
    """Whoever owns what the path names; for a path that names nothing of ours, one by lot."""
    candidates = people(case.operation)
    named = set((case.path_parameters or {}).values())
    for person in candidates:
        if named & {person.get(name) for name in ("matchId", "requestId", "relationshipId",
                                                  "callRequestId")}:
            return person
    return candidates[dice(case.body, len(candidates))]


def token(group, subject):
    with tokens_lock:
        value, made = tokens.get((group, subject), ("", 0))
        if time.monotonic() - made > TOKEN_AGE:
            value, made = SERVER.sign_in(group, subject), time.monotonic()
            tokens[(group, subject)] = (value, made)
        return value


@schemathesis.auth(refresh_interval=None)
class Credentials:
    """The credential that the operation's security asks for."""

    def get(self, case, context):
        operation = context.operation
        schemes = [name for one in operation.definition.raw.get("security", []) for name in one]
        person = person_of(case)
        if "clientKey" in schemes:
            return person.get("key")
        if "checkInLink" in schemes:
            return person.get("link")
        if "therapistToken" in schemes:
            return token("therapist", person["subject"])
        if "adminToken" in schemes:
            return token("admin", WORLD["admin"])
        return None

    def set(self, case, data, context):
        if data:
            case.headers["Authorization"] = "Bearer " + data


@schemathesis.hook
def map_path_parameters(context, path_parameters):
    if not path_parameters or dice(path_parameters, 16) == 0:
        return path_parameters
    candidates = people(context.operation)
    person = candidates[dice(path_parameters, len(candidates))]
    return {name: existing(name, value, person) for name, value in path_parameters.items()}


def existing(name, value, person):
    if isinstance(value, str) and ID.fullmatch(value):
        return person.get(name, value)
    if name == "session" and str(value).isdigit() and 1 <= int(value) <= 9999 and dice(value, 4):
        return person.get("session", value)
    return value


@schemathesis.hook
def map_body(context, body):
    if not isinstance(body, dict) or dice(body, 8) == 0:
        return body
    candidates = people(context.operation)
    person = candidates[dice(body, len(candidates))]
    return plausible(body, person)


# What fits its pattern and yet is rarely one that exists.
PLAUSIBLE = {
    "zone": (re.compile(r"[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*"), lambda: ZONE),
    "currency": (re.compile(r"[A-Z]{3}"), lambda: "USD"),
    "postalCode": (re.compile(r"[0-9]{5}"), lambda: "82001"),
    "npi": (re.compile(r"[12][0-9]{9}"), lambda: "1234567893"),
    "firstSession": (re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?"), lambda: days(2) + "T10:00"),
    "until": (re.compile(r"\d{4}-\d\d-\d\d"), lambda: days(30)),
    "expires": (re.compile(r"\d{4}-\d\d-\d\d"), lambda: days(300)),
    "acceptingUntil": (re.compile(r"\d{4}-\d\d-\d\d"), lambda: days(30)),
}
NOW = SERVER.now()


def days(ahead):
    return (NOW + datetime.timedelta(days=ahead)).date().isoformat()


def is_a_day(name, value):
    """A date that no calendar has fits the form, and is wrong on purpose."""
    if name not in ("until", "expires", "acceptingUntil", "firstSession"):
        return True
    try:
        datetime.date.fromisoformat(value[:10])
        return True
    except ValueError:
        return False


def is_a_licence(value):
    """What the description calls a licence; a part that is none is wrong on purpose."""
    if value.keys() != {"jurisdiction", "kind", "number"} or not all(
            isinstance(part, str) for part in value.values()):
        return False
    return (value["kind"] in WORLD["licenceKinds"]
            and re.fullmatch("[A-Z]{2}-[A-Z0-9]{1,3}", value["jurisdiction"]) is not None
            and 1 <= len(value["number"]) <= 40)


def plausible(value, person, name=None):
    if isinstance(value, dict):
        if name == "licence" and "licence" in person and is_a_licence(value):
            return dict(person["licence"])
        return {key: plausible(inner, person, key) for key, inner in value.items()}
    if isinstance(value, list):
        if name == "therapistIds" and value and all(
                isinstance(one, str) and ID.fullmatch(one) for one in value):
            shown = person.get("shown", value)
            return shown[:len(value)] if len(set(value)) == len(value) else value
        return [plausible(inner, person, name) for inner in value]
    if isinstance(value, str):
        if ID.fullmatch(value):
            return person.get(name, value)
        if name in PLAUSIBLE:
            form, real = PLAUSIBLE[name]
            return real() if form.fullmatch(value) and is_a_day(name, value) else value
    return value


@schemathesis.hook
def before_call(context, case, kwargs):
    """A change names the revision it changes: the current one, so that its content is looked at."""
    given = (case.headers or {}).get("If-Match")
    if given and re.fullmatch(r'"[0-9]{1,15}"', str(given)) and dice(case.body, 8):
        authorization = str(case.headers.get("Authorization", ""))
        _, headers, _ = SERVER.call("GET", case.operation.path, token=authorization[7:])
        if headers.get("ETag"):
            case.headers["If-Match"] = headers["ETag"]
