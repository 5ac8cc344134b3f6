"""Prints template.yaml with every option on: linters look at a template with its defaults only, and
what is off by default would never be looked at."""

import re
import sys

ON = {
    "AlarmsTo": "operator@example.org",
    "Firewall": '"on"',
    "FunctionRuntime": "custom",
    "GradualDeployment": "Canary10Percent5Minutes",
    "SiteCertificate": "arn:aws:acm:us-east-1:123456789012:certificate/"
    "00000000-0000-0000-0000-000000000000",
    "SiteDomain": "care.example.org",
    "SiteHosting": '"on"',
}

# Not together with a Java of one's own, which has more to be looked at.
OFF = {"SnapStart"}


def main(path):
    with open(path, encoding="utf-8") as file:
        template = file.read()
    for name, value in ON.items():
        pattern = rf"(?m)^(  {name}:\n(?:    .*\n|\n)*?    Default: ).*$"
        template, found = re.subn(pattern, lambda match: match.group(1) + value, template)
        if found != 1:
            sys.exit(f"everything_on: the parameter {name} was found {found} times in {path}.")
    # Options that nobody has put into the list above must not go unseen.
    left = [
        name
        for name, default in re.findall(
            r"(?m)^  (\w+):\n(?:    .*\n|\n)*?    Default: (.*)$", template.split("\nConditions:")[0]
        )
        if default in ('"off"', '""') and name not in OFF
    ]
    if left:
        sys.exit(f"everything_on: {', '.join(left)} is still off; say what it is when on.")
    sys.stdout.write(template)


if __name__ == "__main__":
    main(sys.argv[1])
