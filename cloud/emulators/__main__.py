"""./fiducia cloud: the template, deployed on an emulator of AWS on this machine."""

import argparse
import os
import shutil
import subprocess
import sys
import time

from emulators import deploy, install, running
from emulators.places import CLOUD, HOME, Stopped, aws_environment


def arguments():
    parser = argparse.ArgumentParser(prog="./fiducia cloud", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    names = list(running.EMULATORS)

    up = commands.add_parser("up", help="starts an emulator, builds, deploys, prints the address")
    up.add_argument("--on", choices=names, default=names[0])
    up.add_argument("--port", type=int, help="0 is any that is free")
    up.add_argument("--stack", default="fiducia", help="deploys under this name, beside others")
    up.add_argument("--docker", action="store_true", help="LocalStack's image, by a Docker engine")
    up.add_argument("--build", metavar="DIR", help="deploys what sam has built there")

    test = commands.add_parser("test", help="runs the end-to-end suite")
    test.add_argument("--on", choices=[*names, "local"], default=names[0])
    test.add_argument("--url", help="against a deployed stage; with --stack and credentials")
    test.add_argument("--stack", default="fiducia")
    test.add_argument("--build", metavar="DIR", help="deploys what sam has built there")
    test.add_argument("--only", metavar="TEXT", help="tests whose name has this in it")

    down = commands.add_parser("down", help="ends what up has started")
    down.add_argument("--on", choices=names)

    commands.add_parser("status", help="says what runs")
    commands.add_parser("prepare", help="installs the emulators, and starts nothing")
    return parser.parse_args()


def up(asked):
    name = asked.on
    if asked.docker and name != "localstack":
        raise Stopped("--docker is LocalStack's image: say --on localstack, or nothing")
    state = running.read(name)
    if state and asked.port not in (None, 0, state["port"]):
        raise Stopped(f"{name} runs already, at port {state['port']}: ./fiducia cloud down first")
    built = deploy.build(asked.build)
    if not state:
        port = running.EMULATORS[name].PORT if asked.port is None else asked.port
        if asked.docker:
            if not shutil.which("docker"):
                raise Stopped("docker was not found; without --docker no engine is needed")
            running.start_image(port)
        else:
            running.start(name, port)
    stack = deploy.deploy(name, asked.stack, built)
    print(f"\n{asked.stack} answers at {stack['url']}\n"
          f"  try        curl {stack['url']}/v1/vocabulary\n"
          f"  AWS tools  AWS_ENDPOINT_URL={running.endpoint(running.read(name))} "
          "AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test AWS_DEFAULT_REGION=us-east-1\n"
          f"  test       ./fiducia cloud test --on {name}\n"
          f"  end        ./fiducia cloud down --on {name}")
    return 0


def test(asked):
    if asked.url or asked.on == "local":
        return suite(asked, sys.executable if not asked.url else aws_python(), {})
    ours = running.read(asked.on) is None
    try:
        if ours:
            # It ends with this process, whatever becomes of it.
            built = deploy.build(asked.build)
            running.start(asked.on, 0, parent=os.getpid())
            deploy.deploy(asked.on, asked.stack, built)
        state = running.read(asked.on)
        if asked.stack not in state["stacks"]:
            raise Stopped(f"no stack {asked.stack} on {asked.on}: ./fiducia cloud up --on "
                          f"{asked.on} --stack {asked.stack}")
        return suite(asked, install.python(asked.on), aws_environment(running.endpoint(state)))
    finally:
        if ours:
            running.down(asked.on)


def aws_python():
    """A Python that has the AWS SDK: an emulator's, for want of one of the account's own."""
    name = next(iter(running.EMULATORS))
    running.EMULATORS[name].set_up()
    return install.python(name)


def suite(asked, python, environment):
    command = [python, str(CLOUD / "suite"), "--on", "account" if asked.url else asked.on,
               "--stack", asked.stack]
    for option in ("url", "only", "build"):
        if getattr(asked, option):
            command += [f"--{option}", getattr(asked, option)]
    return subprocess.run(command, cwd=HOME, env=environment or dict(os.environ)).returncode


def down(asked):
    names = [asked.on] if asked.on else list(running.EMULATORS)
    ended = [name for name in names if running.down(name)]
    print("ended: " + ", ".join(ended) if ended else "nothing was running")
    return 0


def status(_):
    for name in running.EMULATORS:
        state = running.read(name)
        print(f"{name:12}" + (running.endpoint(state) if state else "not running"))
        for stack, at in (state or {"stacks": {}})["stacks"].items():
            print(f"  {stack:20}{at['url']}")
    return 0


def prepare(_):
    for emulator in running.EMULATORS.values():
        emulator.set_up()
    return 0


def main():
    asked = arguments()
    began = time.monotonic()
    try:
        done = {"up": up, "test": test, "down": down, "status": status,
                "prepare": prepare}[asked.command](asked)
        if asked.command == "test":
            print(f"It took {time.monotonic() - began:.0f} s, start and end included.")
        return done
    except Stopped as why:
        print(f"fiducia cloud: {why}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
