"""What is lost when a function dies in the middle of a call, and when the table is lost: nothing
that was answered."""

import concurrent.futures
import json
import os
import pathlib
import signal
import tempfile
import time

from emulators import processes
from environments import KILL, TRIAL, Suite, needs, until
from people import Client, Clinic


class KilledInACall(Suite):

    needs = (KILL,)
    JURISDICTION = "US-ME"
    WANTED = 3  # deaths in the middle of a call
    MOST = 15

    def test_a_function_that_dies_in_a_call_answers_with_an_error_and_leaves_nothing_half_done(self):
        if not pathlib.Path("/proc/self/environ").exists():
            self.skipTest("a function's process is found by /proc, which this system has not")
        clinic = Clinic(self.environment)
        first = clinic.therapist(self.JURISDICTION, places=40)
        second = clinic.therapist(self.JURISDICTION, places=40)
        died = asked = 0
        with concurrent.futures.ThreadPoolExecutor(1) as elsewhere:
            for attempt in range(self.MOST):
                client = Client(self.environment, self.JURISDICTION)
                match = client.match_with(first, second)
                pids = self.environment.processes_of("MatchingFunction")
                # It stands still while the call comes in, then works for a few milliseconds.
                for pid in pids:
                    os.kill(pid, signal.SIGSTOP)
                call = elsewhere.submit(client.ask, match, first, second)
                time.sleep(.3)  # How long decides nothing: what is counted is what was cut off.
                for pid in pids:
                    os.kill(pid, signal.SIGCONT)
                time.sleep((0, 5, 10, 20, 40)[attempt % 5] / 1000)
                for pid in pids:
                    os.kill(pid, signal.SIGKILL)
                # A call that comes before its end is noticed would be one in the middle, too.
                until("the end of what was killed", 20,
                      lambda: not any(processes.started(pid) for pid in pids))
                began = time.monotonic()
                answer = call.result()
                if answer.status >= 500:
                    died += 1
                    # The function's time limit is 20 s: it was told at once.
                    self.assertLess(time.monotonic() - began, 15)
                else:
                    answer.want(201)
                # The next call works. Both requests are there, or none.
                held = client.call("GET", "/v1/requests").want(200)["items"]
                self.assertIn(len(held), (0, 2))
                if not held:
                    client.ask(match, first, second).want(201)
                asked += 1
                self.assertEqual(clinic.read(first)["held"], asked)
                self.assertEqual(clinic.read(second)["held"], asked)
                if died >= self.WANTED and attempt >= 4:
                    break
        self.assertGreaterEqual(died, self.WANTED, "the function was hardly ever cut off in a call")


class TheTableIsLost(Suite):
    """Export and restore by the suite's own scan and batch writes: they show that the product reads
    what was restored, not how an operator makes a backup."""

    needs = (TRIAL,)
    JURISDICTION = "US-NE"

    def test_what_was_exported_is_all_there_again_after_the_table_was_emptied(self):
        clinic = Clinic(self.environment)
        therapist = clinic.therapist(self.JURISDICTION)
        client = Client(self.environment, self.JURISDICTION)
        match = client.match_with(therapist)
        path = f"/v1/matches/{match['id']}"
        before = client.call("GET", path).want(200)
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder, "export.jsonl")
            items = self.export(file)
            # The directory does not listen meanwhile: who is deleted counts as gone for good.
            self.listen(False)
            self.empty()
            self.assertEqual(client.call("GET", path).status, 401)
            self.assertEqual(self.restore(file), items)
            self.listen(True)
        self.assertEqual(client.call("GET", path).want(200), before)
        self.assertTrue(client.call("POST", path + "/replay", {}).want(200)["identical"])
        # Candidates are made anew from the therapists themselves, as after any restore.
        told, error = self.environment.invoke("DirectoryFunction", {"rebuild": [self.JURISDICTION]})
        self.assertIsNone(error, told)
        client.match_with(therapist)

    def listen(self, wanted):
        functions, mapping = (self.environment.aws("lambda"),
                              self.environment.resources["DirectoryFunctionChanges"])
        functions.update_event_source_mapping(UUID=mapping, Enabled=wanted)
        until(f"the directory {'listens' if wanted else 'does not listen'}", 60,
              lambda: functions.get_event_source_mapping(UUID=mapping)["State"]
              == ("Enabled" if wanted else "Disabled"))

    # DynamoDB's typed JSON, one item a line; bytes in base64.

    def items(self):
        pages = self.environment.aws("dynamodb").get_paginator("scan")
        for page in pages.paginate(TableName=self.environment.table, ConsistentRead=True):
            yield from page["Items"]

    def export(self, file):
        import base64
        count = 0
        with open(file, "w") as out:
            for item in self.items():
                out.write(json.dumps(item, default=lambda data: {
                    "base64": base64.b64encode(data).decode()}) + "\n")
                count += 1
        return count

    def empty(self):
        def emptied():
            self.write([{"DeleteRequest": {"Key": {name: item[name] for name in ("pk", "sk")}}}
                        for item in self.items()])
            return not list(self.items())

        # More than once where the schedule has just written.
        until("an empty table", 30, emptied)

    def restore(self, file):
        import base64

        def data(said):
            return base64.b64decode(said["base64"]) if said.keys() == {"base64"} else said

        with open(file) as lines:
            puts = [{"PutRequest": {"Item": json.loads(line, object_hook=data)}} for line in lines]
        self.write(puts)
        return len(puts)

    def write(self, writes):
        dynamodb, table = self.environment.aws("dynamodb"), self.environment.table
        for start in range(0, len(writes), 25):
            left = {table: writes[start:start + 25]}
            while left:
                left = dynamodb.batch_write_item(RequestItems=left)["UnprocessedItems"]
