"""From a first visit to an alarm: the loop as a client and a therapist go through it."""

import re

from environments import MAILBOX, Suite, needs, until
from people import Client, Clinic, related

JURISDICTION = "US-WY"


class TheLoop(Suite):
    """Steps that build on each other; the schedule has its minute while other tests run."""

    @classmethod
    def setUpClass(cls):
        cls.environment.quicken()

    def test_1_a_client_is_matched_asks_is_accepted_and_begins(self):
        loop = TheLoop
        clinic = Clinic(self.environment)
        loop.therapist = clinic.therapist(JURISDICTION)
        loop.client = Client(self.environment, JURISDICTION)
        loop.relationship = related(loop.client, loop.therapist)
        told = loop.client.call("GET", f"/v1/relationships/{loop.relationship}").want(200)
        self.assertEqual(told["state"], "active")
        cases = loop.therapist.staff.call("GET", "/v1/therapists/me/relationships").want(200)
        self.assertEqual([case["id"] for case in cases["items"]], [loop.relationship])
        self.assertEqual(clinic.read(loop.therapist)["taken"], 1)


class WhatFollows(Suite):

    needs = (MAILBOX,)

    def setUp(self):
        super().setUp()
        if not hasattr(TheLoop, "relationship"):
            self.fail("the loop has not come so far")
        self.client = TheLoop.client
        self.path = f"/v1/relationships/{TheLoop.relationship}"

    def links(self):
        """Tokens of the links that were mailed, by the session that they ask about."""
        found = {}
        for mail in self.environment.mails_to(self.client.address):
            for token in re.findall(r"#(fci_[A-Za-z0-9_-]+)", mail):
                told = self.environment.call("GET", "/v1/check-in", token=token)
                if told.status == 200 and told.json.get("session"):
                    found[told.json["session"]] = token
        return found

    def test_2_the_schedule_mails_the_check_ins_that_are_due(self):
        self.environment.sweep()
        WhatFollows.tokens = until(
            "mails about sessions 1 to 4", 150,
            lambda: (links := self.links()) and {1, 2, 3, 4} <= links.keys() and links)

    def test_3_links_are_answered_and_the_fall_of_trust_raises_an_alarm(self):
        for session, trust in ((1, 9), (2, 9), (3, 9), (4, 1)):
            items = {"trust-1": trust, "trust-2": trust, "rapport-1": 8, "rapport-2": 8,
                     "collaboration-1": 8, "collaboration-2": 8, "say-hard-things": 8}
            self.environment.call(
                "POST", "/v1/check-in/answers", {"items": items, "visibleTo": "my-therapist"},
                self.tokens[session]).want(200)
        told = self.client.call("GET", self.path + "/alliance").want(200)
        self.assertEqual(told["alarm"]["beginWith"], "trust")
        case = TheLoop.therapist.staff.call(
            "GET", f"/v1/therapists/me/relationships/{TheLoop.relationship}").want(200)
        self.assertEqual(case["sharedAlliance"]["answered"], 4)

    def test_4_a_mail_is_sent_once(self):
        mails = self.environment.mails_to(self.client.address)
        self.environment.sweep()
        self.assertEqual(len(self.links()), len(set(self.links().values())))
        about_first = [mail for mail in mails if self.tokens[1] in mail]
        self.assertEqual(len(about_first), 1)
