"""Clients and therapists, made through the API as anybody's would be."""

import dataclasses
import datetime
import secrets
import zoneinfo

from environments import until

# Somewhere it is day: what is due is mailed between 8:00 and 21:00 of the client's wall only.
ZONES = ("America/New_York", "Europe/Berlin", "Asia/Tokyo", "Pacific/Auckland")
STREAM_SECONDS = 90


def now():
    return datetime.datetime.now(datetime.timezone.utc)


def zone_by_day():
    for zone in ZONES:
        # An hour is left for whatever the suite does.
        if 8 <= now().astimezone(zoneinfo.ZoneInfo(zone)).hour < 20:
            return zone
    raise AssertionError("it is night everywhere")


def day(days):
    return (now() + datetime.timedelta(days=days)).date().isoformat()


@dataclasses.dataclass
class Therapist:
    id: str
    name: str
    staff: object


class Clinic:
    """An admin, and whom the admin has listed."""

    def __init__(self, environment):
        self.environment = environment
        self.admin = environment.staff("admin", "admin")

    def therapist(self, jurisdiction, **differently):
        """A therapist who is verified, has an account and is listed."""
        licence = {"jurisdiction": jurisdiction, "kind": "counselor",
                   "number": "S-" + secrets.token_hex(4)}
        name = "Suite Therapist " + secrets.token_hex(4)
        profile = {
            "name": name, "licences": [dict(licence, expires=day(900))],
            "languages": ["en"], "concerns": {"anxiety": 3, "sleep": 2}, "formats": ["online"],
            "hours": {"zone": "America/Denver", "weekly": [
                {"day": when, "from": "08:00", "to": "20:00"} for when in ("monday", "tuesday")]},
            "fee": {"regular": {"amount": 9000, "currency": "USD"}}, "ageGroups": ["adult"],
            "places": 20, "acceptingUntil": day(80)} | differently
        made = self.admin.call("POST", "/v1/therapists", profile).want(201)
        staff = self.environment.staff("therapist", "therapist-" + secrets.token_hex(4))
        path = f"/v1/therapists/{made['id']}"
        self.admin.call("POST", path + "/verification", {
            "licence": licence, "decision": "verified", "expires": day(900)}).want(200)
        self.admin.call("PUT", path + "/account", {"subject": staff.subject}).want(204)
        return Therapist(made["id"], profile["name"], staff)

    def read(self, therapist):
        return self.admin.call("GET", f"/v1/therapists/{therapist.id}").want(200)


class Client:
    """Somebody who seeks therapy: no account, a key."""

    def __init__(self, environment, jurisdiction, **differently):
        self.environment = environment
        self.address = f"suite-{secrets.token_hex(6)}@example.org"
        started = environment.call("POST", "/v1/clients", {
            "aim": "specific-goal", "concerns": ["anxiety"], "goals": ["Sleep through"],
            "formats": ["online"], "ageGroup": "adult", "jurisdiction": jurisdiction,
            "hours": {"zone": "America/Denver", "weekly": [
                {"day": "monday", "from": "09:00", "to": "18:00"}]}} | differently).want(201)
        self.key = started["key"]

    def call(self, method, path, body=None, headers=None):
        return self.environment.call(method, path, body, self.key, headers)

    def match(self, show=3):
        return self.call("POST", "/v1/matches", {"show": show}).want(201)

    def match_with(self, *therapists):
        """A match that shows them; the directory hears of a change through the table's stream."""
        wanted = {one.id for one in therapists}

        def shown():
            match = self.match()
            return match if wanted <= {one["therapistId"] for one in match["candidates"]} else None

        return until("a match that shows a listed therapist", STREAM_SECONDS, shown)

    def ask(self, match, *therapists, key=None):
        return self.call("POST", "/v1/requests", {
            "matchId": match["id"], "therapistIds": [one.id for one in therapists],
            "note": "Mondays would be best.",
            "contact": {"email": self.address, "name": "Sam", "language": "en"}},
            {"Idempotency-Key": key} if key else None)


def related(client, therapist):
    """Asked, accepted, confirmed: daily sessions that began six days ago, so that the
    questions after the first ones are due now. Its id."""
    match = client.match_with(therapist)
    request = client.ask(match, therapist).want(201)["requests"][0]
    therapist.staff.call("POST", f"/v1/requests/{request['id']}/acceptance", {}).want(200)
    zone = zone_by_day()
    first = now().astimezone(zoneinfo.ZoneInfo(zone)) - datetime.timedelta(days=6)
    return client.call("POST", f"/v1/requests/{request['id']}/confirmation", {"rhythm": {
        "every": "days", "days": 1, "zone": zone,
        "firstSession": f"{first:%Y-%m-%d}T10:00"}}).want(201)["id"]
