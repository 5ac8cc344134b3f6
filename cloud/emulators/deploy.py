"""Builds the packages and deploys the template as it is, with sam, as on AWS."""

import fcntl
import hashlib
import json
import os
import pathlib
import re
import subprocess
import textwrap
import time
import urllib.error
import urllib.request

from emulators import install, running
from emulators.places import HOME, WORK, Stopped, aws_environment, sam

BUCKET = "fiducia-packages"
MAIL_DOMAIN = "example.org"  # of the template's parameter MailIdentity
# What a package is made from.
SOURCES = ("template.yaml", "samconfig.toml", "Makefile", "pom.xml", "shared", "functions", "runtime")


def build(given=None):
    """Where the built template is: given, or made here unless it is as new as its sources."""
    if given:
        if not (built := pathlib.Path(given, "template.yaml").resolve()).exists():
            raise Stopped(f"{given} holds nothing that sam has built")
        return built
    WORK.mkdir(parents=True, exist_ok=True)
    with open(WORK / "build.lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # One builds, and whoever came later finds it built.
        return _build()


def _build():
    folder = WORK / "build"
    built, stamp = folder / "template.yaml", folder / "sources"
    wants = _fingerprint()
    if built.exists() and stamp.exists() and stamp.read_text() == wants:
        return built
    print("Building the packages (sam build) ...", flush=True)
    began = time.monotonic()
    log = WORK / "build.log"
    _run([sam(), "build", "--build-dir", str(folder)], log, dict(os.environ), "the packages")
    stamp.write_text(wants)
    print(f"Built in {time.monotonic() - began:.0f} s", flush=True)
    return built


def _fingerprint():
    said = hashlib.sha256()
    for source in SOURCES:
        root = HOME / source
        files = [root] if root.is_file() else sorted(root.rglob("*")) if root.is_dir() else []
        for file in files:
            inside = file.relative_to(HOME).parts
            if file.is_file() and "target" not in inside and "test" not in inside:
                said.update(f"{'/'.join(inside)} {file.stat().st_mode & 0o777}\n".encode())
                said.update(file.read_bytes())
    return said.hexdigest()


def deploy(name, stack, built):
    """Deploys a stack, keeps its outputs in the emulator's state, and waits for its first answer."""
    state = running.read(name)
    environment = aws_environment(running.endpoint(state))
    _bucket(state)
    print(f"Deploying {stack} on {name} (sam deploy --config-env {name}) ...", flush=True)
    began = time.monotonic()
    _run([sam(), "deploy", "--template-file", str(built), "--config-file",
          str(HOME / "samconfig.toml"), "--config-env", name, "--stack-name", stack, "--s3-bucket",
          BUCKET, "--s3-prefix", stack, "--no-confirm-changeset", "--no-progressbar",
          "--no-fail-on-empty-changeset"],
         WORK / name / f"deploy-{stack}.log", environment, f"{stack} on {name}")
    _let_it_mail(name)
    outputs = describe(name, stack)
    # A real stage's address names the API; on an emulator the host is another.
    api = re.match(r"https://([^./]+)\.", outputs["ApiUrl"]).group(1)
    url, host = running.EMULATORS[name].url(state["port"], api)
    state["stacks"][stack] = {"url": url, "host": host, "api": api, "outputs": outputs}
    running.write(name, state)
    print(f"Deployed in {time.monotonic() - began:.0f} s", flush=True)
    return state["stacks"][stack]


def describe(name, stack):
    """A stack's outputs."""
    return json.loads(_aws(name, """
        told = boto3.client("cloudformation").describe_stacks(StackName=sys.argv[1])
        print(json.dumps({one["OutputKey"]: one["OutputValue"]
                          for one in told["Stacks"][0]["Outputs"]}))""", stack))


def _let_it_mail(name):
    """SES sends from domains that were verified; where there is a domain, by a record in its DNS."""
    _aws(name, """
        boto3.client("ses").verify_domain_identity(Domain=sys.argv[1])""", MAIL_DOMAIN)


def _aws(name, program, *arguments):
    """Runs a few lines with the AWS SDK, which the emulator's own environment has."""
    done = subprocess.run(
        [install.python(name), "-c", "import boto3, json, sys\n" + textwrap.dedent(program),
         *arguments],
        capture_output=True, text=True, env=aws_environment(running.endpoint(running.read(name))))
    if done.returncode:
        raise Stopped(f"{name} refused: {done.stderr.strip()[-500:]}")
    return done.stdout


def _bucket(state):
    request = urllib.request.Request(f"{running.endpoint(state)}/{BUCKET}", method="PUT")
    try:
        urllib.request.urlopen(request, timeout=30).close()
    except urllib.error.HTTPError as error:
        if error.code != 409:  # It is there.
            raise Stopped(f"the emulator makes no bucket for the packages: {error}") from error


def _run(command, log, environment, what):
    log.parent.mkdir(parents=True, exist_ok=True)
    with open(log, "wb") as output:
        done = subprocess.run(command, cwd=HOME, env=environment, stdin=subprocess.DEVNULL,
                              stdout=output, stderr=subprocess.STDOUT)
    if done.returncode:
        raise Stopped(f"{command[0].rsplit('/', 1)[-1]} {command[1]} of {what} failed. The end of "
                      f"{log.relative_to(HOME)}:\n{install.tail(log, 40)}")
