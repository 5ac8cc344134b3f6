"""A small clinic in all the states that the API can reach, made through the API itself.

Each operation gets people of its own, in the state it needs, so that what one operation ends (a
relationship, a request) is still there for the others, whatever the order of calls.
"""

import datetime
import json
import urllib.error
import urllib.request

JURISDICTION = "US-WY"
ZONE = "America/Denver"
THERAPISTS = 3

# How many people an operation uses up, and what they have done before.
PEOPLE = {
    "readClient": ("profile", 1),
    "changeClient": ("profile", 1),
    "readContact": ("held", 1),
    "saveContact": ("profile", 1),
    "deleteContact": ("held", 1),
    "createMatch": ("profile", 1),
    "listMatches": ("match", 1),
    "readMatch": ("match", 1),
    "replayMatch": ("match", 1),
    "explainCandidate": ("match", 1),
    "requestFirstTalks": ("match", 6),
    "listRequests": ("held", 1),
    "readRequest": ("held", 1),
    "withdrawRequest": ("held", 6),
    "acceptRequest": ("held", 6),
    "declineRequest": ("held", 6),
    "confirmRequest": ("accepted", 6),
    "listRelationships": ("relationship", 1),
    "readRelationship": ("relationship", 1),
    "changeRhythm": ("relationship", 1),
    "pauseRelationship": ("relationship", 1),
    "resumeRelationship": ("relationship", 1),
    "listCheckIns": ("relationship", 1),
    "answerCheckIn": ("relationship", 2),
    "endRelationship": ("relationship", 6),
    "readCase": ("relationship", 1),
    "endCase": ("relationship", 6),
    "readAlliance": ("alarm", 1),
    "recordRepair": ("alarm", 3),
    "chooseWayOut": ("silence", 6),
    "chooseLinkedWayOut": ("silence", 6),
    "answerLinkedCheckIn": ("relationship", 3),
    "pauseByLink": ("relationship", 1),
    "resumeByLink": ("relationship", 1),
    "listCallRequests": ("silence", 2),
    "closeCallRequest": ("silence", 3),
}
# Whoever has asked to be called.
CALLED = ("listCallRequests", "closeCallRequest")
# A link may ask either question.
LINK_READERS = ("answerLinkedCheckIn", "chooseLinkedWayOut")


class Refused(Exception):
    """The world could not be made."""


class Server:
    """The local server, with its development sign-in."""

    def __init__(self, url):
        self.url = url.rstrip("/")

    def call(self, method, path, body=None, token=None, headers=None):
        """Status, headers and JSON of an answer."""
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.url + path, data=data, method=method)
        if data is not None:
            request.add_header("Content-Type", "application/json")
        if token:
            request.add_header("Authorization", "Bearer " + token)
        for name, value in (headers or {}).items():
            request.add_header(name, value)
        try:
            with urllib.request.urlopen(request, timeout=60) as response:
                text, status, got = response.read(), response.status, response.headers
        except urllib.error.HTTPError as error:
            text, status, got = error.read(), error.code, error.headers
        try:
            return status, got, json.loads(text) if text else None
        except ValueError:
            return status, got, text.decode(errors="replace")

    def want(self, status, method, path, body=None, token=None, headers=None):
        """The JSON of an answer that must have this status."""
        got, _, answer = self.call(method, path, body, token, headers)
        if got != status:
            raise Refused(f"{method} {path} answered {got} instead of {status}: {answer}")
        return answer

    def sign_in(self, group, subject):
        return self.want(200, "POST", "/dev/sign-in", {"group": group, "subject": subject})["token"]

    def now(self):
        text = self.want(200, "GET", "/dev/clock")["now"]
        return datetime.datetime.fromisoformat(text[:19] + "+00:00")

    def advance(self, amount):
        self.want(200, "POST", "/dev/clock", {"advance": amount})
        self.drain()

    def drain(self):
        self.want(200, "POST", "/dev/drain", {})


class World:
    """What the operations are called with."""

    def __init__(self, server, operations):
        """Only who is needed to call these operations."""
        self.server = server
        self.wanted = set(operations)
        if "readLinkedCheckIn" in self.wanted:
            self.wanted.update(LINK_READERS)
        self.people = {}
        self.therapists = []
        self.admin = "fuzz-admin"
        self.numbers = iter(range(1, 100_000))

    def build(self):
        for number in range(THERAPISTS):
            self.therapists.append(self.therapist(number))
        self.server.drain()
        stages = {"relationship": [], "alarm": [], "silence": []}
        needed = {name: one for name, one in PEOPLE.items() if name in self.wanted}
        for operation, (stage, count) in needed.items():
            if stage in stages:
                stages[stage] += [(operation, self.related(stage)) for _ in range(count)]
        # Long enough for four daily sessions, for the question after silence and for the first
        # check-in of the others, whose link is then still good.
        if any(stages.values()):
            self.server.advance("P10D")
        for _, person in stages["alarm"]:
            self.fall(person)
        links = self.links() if any(stages.values()) else {}
        for stage in stages.values():
            for operation, person in stage:
                person["link"] = links.get(person["email"])
                self.people.setdefault(operation, []).append(person)
        self.ask_for_calls([person for operation, person in stages["silence"]
                            if operation in CALLED])
        for operation, (stage, count) in needed.items():
            if stage not in stages:
                self.people[operation] = [self.person(stage) for _ in range(count)]
        if "readLinkedCheckIn" in self.wanted:
            self.people["readLinkedCheckIn"] = [self.people[name][0] for name in LINK_READERS]
        for name in ("readOwnTherapist", "changeOwnTherapist", "confirmAccepting",
                     "listIncomingRequests", "listCaseload", "readTherapist", "verifyLicence",
                     "linkAccount"):
            self.people[name] = [self.spare_therapist()]
        for name in ("listIncomingRequests", "listCaseload"):
            self.people[name] = [self.therapists[0]]
        return self

    def data(self):
        lists = self.server.want(200, "GET", "/v1/vocabulary")
        return {"people": self.people, "admin": self.admin, "url": self.server.url,
                "licenceKinds": [kind["code"] for kind in lists["licenceKinds"]]}

    # -- therapists ------------------------------------------------------------------------------

    def therapist(self, number):
        server = self.server
        admin = server.sign_in("admin", self.admin)
        licence = {"jurisdiction": JURISDICTION, "kind": "counselor", "number": f"F-{number}"}
        expires = (server.now() + datetime.timedelta(days=900)).date().isoformat()
        until = (server.now() + datetime.timedelta(days=80)).date().isoformat()
        profile = {
            "name": f"Fuzz Therapist {number}",
            "licences": [dict(licence, expires=expires)],
            "languages": ["en", "es"],
            "concerns": {"anxiety": 3, "sleep": 2},
            "style": {"directive": 1},
            "formats": ["online"],
            "hours": {"zone": ZONE, "weekly": [{"day": day, "from": "08:00", "to": "20:00"}
                                               for day in ("monday", "tuesday", "friday")]},
            "fee": {"regular": {"amount": 9000, "currency": "USD"}},
            "ageGroups": ["adult"],
            "places": 500,
            "acceptingUntil": until,
        }
        made = server.want(201, "POST", "/v1/therapists", profile, admin)
        # Of this run: an account belongs to one therapist, and a server may be called twice.
        subject = f"fuzz-{made['id']}"
        path = f"/v1/therapists/{made['id']}"
        server.want(200, "POST", path + "/verification",
                    {"licence": licence, "decision": "verified", "expires": expires}, admin)
        server.want(204, "PUT", path + "/account", {"subject": subject}, admin)
        return {"therapistId": made["id"], "subject": subject, "licence": licence}

    def spare_therapist(self):
        """One whom nobody is matched with, so that anything may be changed."""
        return self.therapist(next(self.numbers) + THERAPISTS)

    # -- clients ---------------------------------------------------------------------------------

    def person(self, stage):
        server = self.server
        profile = {
            "aim": "specific-goal",
            "concerns": ["anxiety"],
            "goals": ["Sleep through"],
            "formats": ["online"],
            "hours": {"zone": ZONE, "weekly": [{"day": "monday", "from": "09:00", "to": "18:00"}]},
            "ageGroup": "adult",
            "jurisdiction": JURISDICTION,
        }
        started = server.want(201, "POST", "/v1/clients", profile)
        person = {"key": started["key"], "email": f"fuzz-{next(self.numbers)}@example.org"}
        if stage == "profile":
            return person
        match = server.want(201, "POST", "/v1/matches", {"show": 3}, person["key"])
        ours = {one["therapistId"] for one in self.therapists}
        shown = [one["therapistId"] for one in match["candidates"] if one["therapistId"] in ours]
        if not shown:
            raise Refused(f"none of ours was proposed (is the server a fresh one?): "
                          f"{json.dumps(match)[:2000]}")
        person.update(matchId=match["id"], therapistId=shown[0], shown=shown)
        if stage == "match":
            return person
        wanted = {"matchId": match["id"], "therapistIds": shown[:1],
                  "contact": {"email": person["email"], "name": "Sam", "language": "en"}}
        request = server.want(201, "POST", "/v1/requests", wanted, person["key"])["requests"][0]
        subject = next(one["subject"] for one in self.therapists if one["therapistId"] == shown[0])
        person.update(requestId=request["id"], subject=subject)
        if stage == "held":
            return person
        server.want(200, "POST", f"/v1/requests/{request['id']}/acceptance", {},
                    server.sign_in("therapist", subject))
        return person

    def related(self, stage):
        server = self.server
        person = self.person("accepted")
        days_ahead = 9 if stage == "relationship" else 1
        first = (server.now() + datetime.timedelta(days=days_ahead)).strftime("%Y-%m-%dT10:00")
        rhythm = {"every": "week", "firstSession": first, "zone": ZONE}
        if stage == "alarm":
            rhythm = {"every": "days", "days": 1, "firstSession": first, "zone": ZONE}
        made = server.want(201, "POST", f"/v1/requests/{person['requestId']}/confirmation",
                           {"rhythm": rhythm}, person["key"])
        person.update(relationshipId=made["id"], session=1)
        return person

    def fall(self, person):
        """Trust is high for three sessions and falls in the fourth."""
        for session, trust in ((1, 9), (2, 9), (3, 9), (4, 1)):
            items = {"trust-1": trust, "trust-2": trust, "rapport-1": 8, "rapport-2": 8,
                     "collaboration-1": 8, "collaboration-2": 8, "say-hard-things": 8}
            self.server.want(
                200, "PUT", f"/v1/relationships/{person['relationshipId']}/check-ins/{session}/answers",
                {"items": items, "visibleTo": "my-therapist"}, person["key"])
        person["session"] = 4

    def ask_for_calls(self, people):
        """The clinic is asked to call them, and says which call is whose."""
        for person in people:
            self.server.want(200, "POST", f"/v1/relationships/{person['relationshipId']}/way-out",
                             {"choice": "call-me"}, person["key"])
        if people:
            calls = self.server.want(200, "GET", "/v1/call-requests?limit=100", None,
                                     self.server.sign_in("admin", self.admin))["items"]
            ids = {call.get("email"): call["id"] for call in calls}
            for person in people:
                person["callRequestId"] = ids[person["email"]]

    def links(self):
        """The latest link that each address was mailed."""
        found = {}
        for letter in self.server.want(200, "GET", "/dev/mail")["items"]:
            text = json.dumps(letter)
            if "#fci_" in text:
                start = text.index("#fci_") + 1
                found.setdefault(letter["to"], text[start:start + 47])
        return found
