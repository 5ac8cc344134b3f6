"""A runtime client that does what its calls say; stands for Java's in the tests."""

import json
import os
import signal
import sys
import time
import urllib.error
import urllib.request

API = f"http://{os.environ['AWS_LAMBDA_RUNTIME_API']}/2018-06-01/runtime"


def post(path, body):
    urllib.request.urlopen(urllib.request.Request(API + path, json.dumps(body).encode())).close()


if "refuse" in sys.argv:
    post("/init/error", {"errorType": "NoSuchHandler"})
    sys.exit(1)
if "exit" in sys.argv:
    sys.exit(3)

while True:
    try:
        with urllib.request.urlopen(API + "/invocation/next") as got:
            call, deadline = got.headers["Lambda-Runtime-Aws-Request-Id"], got.headers[
                "Lambda-Runtime-Deadline-Ms"]
            event = json.load(got)
    except (urllib.error.URLError, ConnectionError):
        sys.exit(0)
    match event:
        case {"say": word}:
            post(f"/invocation/{call}/response",
                 {"said": word, "pid": os.getpid(), "deadline": int(deadline)})
        case {"fail": word}:
            post(f"/invocation/{call}/error", {"errorType": "Oops", "errorMessage": word})
        case {"die": "killed"}:
            os.kill(os.getpid(), signal.SIGKILL)
        case {"die": _}:
            sys.exit(7)
        case {"late": _}:
            post("/invocation/of-another/response", {})
        case {"hang": _}:
            time.sleep(3600)
