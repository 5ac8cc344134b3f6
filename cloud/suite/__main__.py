"""The end-to-end suite; ./fiducia cloud test calls it. Ends with one line such as
"19 passed, 0 failed, 4 skipped"."""

import argparse
import pathlib
import sys
import time
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

import environments  # noqa: E402
import test_directory  # noqa: E402
import test_faults  # noqa: E402
import test_import  # noqa: E402
import test_loop  # noqa: E402
import test_sign_in  # noqa: E402

# The loop begins first, so that the schedule's time passes while the others run; what disturbs the
# stack comes last.
ORDER = (
    test_loop.TheLoop, test_import.TheImport, test_sign_in.StaffRoutes, test_directory.TheDirectory,
    test_directory.SideBySide, test_loop.WhatFollows, test_faults.KilledInACall,
    test_faults.TheTableIsLost, test_directory.PoisonInTheStream)


class Told(unittest.TestResult):
    """A line for each test, as it ends."""

    passed = 0

    def startTest(self, test):
        super().startTest(test)
        self._began, self._said = time.monotonic(), None

    def _say(self, test, what):
        if self._said is None:
            self._said = what
            name = str(test).split()[0].removeprefix("test_").lstrip("0123456789_").replace("_", " ")
            print(f"  {what.split(':')[0]:8}{time.monotonic() - self._began:5.1f} s  {name}"
                  + what.partition(":")[1] + what.partition(":")[2], flush=True)

    def addSuccess(self, test):
        self.passed += 1
        self._say(test, "ok")

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._say(test, f"skipped: {reason}")

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._say(test, "FAILED")

    def addError(self, test, err):
        super().addError(test, err)
        self._say(test, "FAILED")

    def addSubTest(self, test, subtest, err):
        super().addSubTest(test, subtest, err)
        if err:
            self._say(test, "FAILED")


def environment(asked):
    if asked.on == "local":
        import local
        return local.Local().start()
    import deployed
    if asked.on == "account":
        return deployed.account(asked.url, asked.stack)
    return deployed.emulated(asked.on, asked.stack)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--on", choices=list(environments.LACKS), required=True)
    parser.add_argument("--stack", default="fiducia")
    parser.add_argument("--url")
    parser.add_argument("--build")
    parser.add_argument("--only", default="")
    asked = parser.parse_args()
    print(f"From end to end on {asked.on}", flush=True)
    here = environments.Suite.environment = environment(asked)
    here.build = asked.build
    told = Told()
    try:
        for case in ORDER:
            tests = unittest.defaultTestLoader.loadTestsFromTestCase(case)
            lacking = [environments.LACKS[asked.on][what] for what in getattr(case, "needs", ())
                       if what in environments.LACKS[asked.on]]
            tests = unittest.TestSuite(test for test in tests if asked.only in test.id())
            if lacking:
                # Nothing is prepared for what will not run.
                case.setUpClass = case.tearDownClass = classmethod(lambda _: None)
            if tests.countTestCases():
                tests.run(told)
    finally:
        here.close()
    failed = told.failures + told.errors
    for test, why in failed:
        print(f"\n{test}\n{why}")
    print(f"\n{asked.on}: {told.passed} passed, {len(failed)} failed, {len(told.skipped)} skipped")
    return 1 if failed or not told.passed else 0


if __name__ == "__main__":
    sys.exit(main())
