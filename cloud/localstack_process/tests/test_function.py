"""A function as a process: its calls, its errors, its death in the middle of one."""

import json
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import textwrap
import time
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from localstack_process.function import Call, CannotStart, Function  # noqa: E402

CLIENT = [sys.executable, str(HERE / "runtime_client.py")]


def has_ended(pid):
    """Whether a process is gone, or only waits for somebody to ask how it ended."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    stat = pathlib.Path(f"/proc/{pid}/stat")
    return stat.exists() and stat.read_text().rsplit(")", 1)[1].split()[0] == "Z"


class FunctionTest(unittest.TestCase):

    def function(self, *words, timeout=20):
        folder = self.enterContext(tempfile.TemporaryDirectory())
        function = Function([*CLIENT, *words], folder, dict(os.environ),
                            os.path.join(folder, "log"), timeout)
        self.addCleanup(function.stop)
        return function

    def invoke(self, function, id="1", **event):
        answer = function.invoke(Call(id, json.dumps(event).encode(), "arn:of:it"))
        return answer.is_error, json.loads(answer.body)

    def test_calls_are_answered_by_one_process(self):
        function = self.function()
        function.start()
        first = self.invoke(function, "1", say="a")[1]
        second = self.invoke(function, "2", say="b")[1]
        self.assertEqual((first["said"], second["said"]), ("a", "b"))
        self.assertEqual(first["pid"], second["pid"])
        self.assertGreater(first["deadline"], time.time() * 1000)

    def test_an_error_is_told_as_one(self):
        function = self.function()
        function.start()
        is_error, body = self.invoke(function, fail="no")
        self.assertTrue(is_error)
        self.assertEqual(body, {"errorType": "Oops", "errorMessage": "no"})

    def test_a_process_that_is_killed_in_a_call_has_answered_and_the_next_call_has_a_new_one(self):
        # So long that waiting for it would not go unnoticed.
        function = self.function(timeout=3600)
        function.start()
        before = self.invoke(function, "1", say="a")[1]["pid"]
        is_error, body = self.invoke(function, "2", die="killed")
        self.assertTrue(is_error)
        self.assertEqual(body, {
            "errorType": "Runtime.ExitError",
            "errorMessage": "RequestId: 2 Error: Runtime exited with error: signal: kill"})
        is_error, body = self.invoke(function, "3", say="b")
        self.assertFalse(is_error)
        self.assertNotEqual(body["pid"], before)

    def test_a_process_that_exits_in_a_call_has_answered(self):
        function = self.function(timeout=3600)
        function.start()
        is_error, body = self.invoke(function, die="exit")
        self.assertTrue(is_error)
        self.assertIn("exit status 7", body["errorMessage"])

    def test_a_process_that_has_died_between_calls_is_replaced_unnoticed(self):
        function = self.function()
        function.start()
        pid = self.invoke(function, "1", say="a")[1]["pid"]
        os.kill(pid, signal.SIGKILL)
        function._process._popen.wait()
        self.assertEqual(self.invoke(function, "2", say="b")[0], False)

    def test_a_call_that_takes_too_long_ends_its_process(self):
        function = self.function(timeout=.2)
        function.start()
        process = function._process
        is_error, body = self.invoke(function, hang=True)
        self.assertTrue(is_error)
        self.assertEqual(body["errorType"], "Sandbox.Timedout")
        self.assertTrue(process.has_ended())

    def test_an_answer_to_a_call_that_is_not_going_on_is_refused(self):
        function = self.function(timeout=3600)
        function.start()
        # The client ends by the refusal, which is what tells it apart from silence.
        self.assertIn("exit status 1", self.invoke(function, late=True)[1]["errorMessage"])

    def test_what_cannot_begin_says_why(self):
        with self.assertRaisesRegex(CannotStart, "NoSuchHandler"):
            self.function("refuse").start()
        with self.assertRaisesRegex(CannotStart, "exit status 3"):
            self.function("exit").start()
        with self.assertRaisesRegex(CannotStart, "exit status 127|No such file"):
            Function(["/there/is/nothing"], "/", dict(os.environ), os.devnull, 1).start()

    def test_a_function_that_cannot_begin_again_answers_with_an_error(self):
        is_error, body = self.invoke(self.function("exit"), say="a")
        self.assertTrue(is_error)
        self.assertIn("exit status 3", body["errorMessage"])

    def test_stopping_leaves_no_process(self):
        function = self.function()
        function.start()
        pid = self.invoke(function, say="a")[1]["pid"]
        function.stop()
        self.assertTrue(has_ended(pid))

    def test_a_process_ends_with_the_one_that_started_it_even_in_a_call(self):
        program = textwrap.dedent("""
            import os, sys, threading
            from localstack_process.function import Call, Function
            function = Function(sys.argv[1:], "/", dict(os.environ), os.devnull, 3600)
            function.start()
            print(function._process.pid, flush=True)
            function.invoke(Call("1", b'{"hang": 1}', "arn"))
            """)
        parent = subprocess.Popen(
            [sys.executable, "-c", program, *CLIENT], stdout=subprocess.PIPE, text=True,
            env=dict(os.environ, PYTHONPATH=str(HERE.parent)))
        child = int(parent.stdout.readline())
        parent.kill()
        parent.wait()
        parent.stdout.close()
        if not sys.platform.startswith("linux"):
            os.kill(child, signal.SIGKILL)
            self.skipTest("only Linux ends a process with its parent")
        end = time.monotonic() + 20
        while not has_ended(child):
            self.assertLess(time.monotonic(), end, "the function's process outlives its parent")


if __name__ == "__main__":
    unittest.main()
