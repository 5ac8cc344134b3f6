"""What therapists change reaches those who look for them, through the table's stream."""

import secrets

from environments import DEAD_LETTERS, STACKS, Suite, needs, until
from people import STREAM_SECONDS, Client, Clinic

JURISDICTION = "US-VT"


class TheDirectory(Suite):

    def test_a_changed_therapist_appears_in_a_match(self):
        therapist = Clinic(self.environment).therapist(JURISDICTION)
        client = Client(self.environment, JURISDICTION)
        client.match_with(therapist)
        name = "Renamed " + secrets.token_hex(4)
        before = therapist.staff.call("GET", "/v1/therapists/me")
        therapist.staff.call("PATCH", "/v1/therapists/me", {"name": name, "places": 19},
                             {"If-Match": before.headers["etag"]}).want(200)
        until("a match with the new name", STREAM_SECONDS, lambda: name in [
            one["name"] for one in client.match()["candidates"]])

    def test_a_therapist_who_takes_nobody_disappears_from_matches(self):
        staying = Clinic(self.environment).therapist(JURISDICTION)
        leaving = Clinic(self.environment).therapist(JURISDICTION)
        client = Client(self.environment, JURISDICTION)
        client.match_with(staying, leaving)
        before = leaving.staff.call("GET", "/v1/therapists/me")
        leaving.staff.call("PATCH", "/v1/therapists/me", {"places": 0},
                           {"If-Match": before.headers["etag"]}).want(200)
        until("a match without who has left", STREAM_SECONDS, lambda: leaving.id not in [
            one["therapistId"] for one in client.match()["candidates"]])


class PoisonInTheStream(Suite):
    """Last of all: the stream waits until the record has been given up."""

    needs = (DEAD_LETTERS,)
    JURISDICTION = "US-NH"

    @classmethod
    def setUpClass(cls):
        # Eight attempts as the template has them, each after a longer wait: two are enough to see
        # where a record goes that is given up.
        mapping = cls.environment.resources["DirectoryFunctionChanges"]
        cls.environment.aws("lambda").update_event_source_mapping(
            UUID=mapping, MaximumRetryAttempts=1)

    def test_a_poison_record_goes_to_the_dead_letters_and_those_after_it_come_through(self):
        environment = self.environment
        queue = environment.resources["DirectoryFailures"]
        environment.aws("dynamodb").put_item(TableName=environment.table, Item={
            "pk": {"S": "THERAPIST#poison"}, "sk": {"S": "PROFILE"}, "type": {"S": "therapist"},
            # A type that the product never writes.
            "verified": {"SS": ["poison"]}})
        therapist = Clinic(environment).therapist(self.JURISDICTION)

        def letters():
            told = environment.aws("sqs").receive_message(
                QueueUrl=queue, MaxNumberOfMessages=10, WaitTimeSeconds=1)
            return [letter["Body"] for letter in told.get("Messages", [])]

        found = until("a dead letter", 150, letters)
        # It says where the record is, not what is in it.
        self.assertIn("DDBStreamBatchInfo", found[0])
        self.assertNotIn("poison", found[0])
        Client(environment, self.JURISDICTION).match_with(therapist)

    @classmethod
    def tearDownClass(cls):
        cls.environment.aws("dynamodb").delete_item(TableName=cls.environment.table, Key={
            "pk": {"S": "THERAPIST#poison"}, "sk": {"S": "PROFILE"}})


class SideBySide(Suite):

    needs = (STACKS,)

    def test_two_stacks_answer_each_for_itself(self):
        other = self.environment.beside("fiducia-beside")
        self.assertNotEqual(other.table, self.environment.table)
        self.assertNotEqual(other.url, self.environment.url)
        client = Client(self.environment, JURISDICTION)
        elsewhere = Client(other, JURISDICTION)
        client.call("GET", "/v1/clients/me").want(200)
        elsewhere.call("GET", "/v1/clients/me").want(200)
        self.assertEqual(other.call("GET", "/v1/clients/me", token=client.key).status, 401)
        self.assertEqual(
            self.environment.call("GET", "/v1/clients/me", token=elsewhere.key).status, 401)
