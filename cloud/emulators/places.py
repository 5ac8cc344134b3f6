"""Where things are, and what stops a command."""

import os
import pathlib

HOME = pathlib.Path(__file__).resolve().parent.parent.parent
CLOUD = HOME / "cloud"
WORK = HOME / ".fiducia" / "cloud"  # git ignores it
REGION = "us-east-1"


class Stopped(Exception):
    """Why it does not go on, in words that say what to do."""


def sam():
    """The sam of the project's own Python tools; tools/cloud has installed them."""
    return str(HOME / ".fiducia" / "python" / "bin" / "sam")


def aws_environment(endpoint):
    """What makes the tools of AWS talk to an emulator, and to nothing else."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("AWS_")}
    return kept | {
        "AWS_ENDPOINT_URL": endpoint, "AWS_ACCESS_KEY_ID": "test",
        "AWS_SECRET_ACCESS_KEY": "test", "AWS_DEFAULT_REGION": REGION, "AWS_REGION": REGION,
        "AWS_EC2_METADATA_DISABLED": "true", "AWS_CONFIG_FILE": os.devnull,
        "AWS_SHARED_CREDENTIALS_FILE": os.devnull, "SAM_CLI_TELEMETRY": "0"}
