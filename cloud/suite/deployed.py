"""A deployed stack as an environment: an emulator's, or an account's."""

import functools
import json
import os
import re
import subprocess
import urllib.request

import boto3

from emulators import processes, running
from emulators.places import WORK
from environments import HOME, Answer, Environment


class Deployed(Environment):

    def __init__(self, name, url, host, stack):
        super().__init__(name, url, host)
        self.stack = stack
        self.outputs = {one["OutputKey"]: one["OutputValue"] for one in self.aws(
            "cloudformation").describe_stacks(StackName=stack)["Stacks"][0]["Outputs"]}
        self.table = self.outputs["TableName"]

    @functools.cache
    def aws(self, service):
        return boto3.client(service)

    @functools.cached_property
    def resources(self):
        """Physical ids by the names of the template."""
        pages = self.aws("cloudformation").get_paginator("list_stack_resources")
        return {one["LogicalResourceId"]: one["PhysicalResourceId"]
                for page in pages.paginate(StackName=self.stack)
                for one in page["StackResourceSummaries"]}

    def import_clinic(self, file, *options):
        return subprocess.run(
            [str(HOME / "fiducia"), "import", "clinic", str(file), "--table", self.table, *options],
            capture_output=True, text=True)

    def invoke(self, function, event):
        """Calls a function without its gateway; its answer, and its error where it has one.

        :param function: as the template calls it, or as Lambda does
        """
        told = self.aws("lambda").invoke(
            FunctionName=self.resources.get(function, function),
            Payload=json.dumps(event).encode())
        return json.loads(told["Payload"].read() or b"null"), told.get("FunctionError")

    def staff(self, group, name):
        from pool import PoolStaff
        return PoolStaff(self, group, name)

    def sweep(self):
        """Nothing: the schedule does it."""

    def quicken(self):
        """Nothing: an account's schedule is left alone."""


class Emulated(Deployed):

    def __init__(self, name, stack):
        self.state = running.read(name)
        at = self.state["stacks"][stack]
        super().__init__(name, at["url"], at["host"], stack)
        self.api = at["api"]

    def quicken(self):
        """The schedule every minute instead of every five, so that nobody waits for it. Its rule,
        its target and its function are the deployed ones. The target is put again as it is:
        LocalStack plans a rule's runs only then, and would keep to every five minutes."""
        events, name = self.aws("events"), self.resources["FollowUpFunctionSweep"]
        rule, targets = events.describe_rule(Name=name), events.list_targets_by_rule(Rule=name)
        events.put_rule(Name=name, ScheduleExpression="rate(1 minute)", State=rule["State"])
        events.put_targets(Rule=name, Targets=targets["Targets"])

    def get(self, path):
        with urllib.request.urlopen(running.endpoint(self.state) + path, timeout=30) as answer:
            return json.load(answer)

    def processes_of(self, function):
        """Ids of the processes in which a function runs."""
        name = self.resources[function]
        return [pid for pid in processes.marked(self.state["mark"])
                if processes.environment(pid).get("AWS_LAMBDA_FUNCTION_NAME") == name
                and "AWS_LAMBDA_RUNTIME_API" in processes.environment(pid)]

    def beside(self, stack):
        """Another stack on the same emulator, of the same packages."""
        done = subprocess.run(
            [str(HOME / "fiducia"), "cloud", "up", "--on", self.name, "--stack", stack,
             "--build", self.build or str(WORK / "build")],
            capture_output=True, text=True)
        if done.returncode:
            raise AssertionError(done.stdout + done.stderr)
        return type(self)(stack)


class LocalStack(Emulated):

    def __init__(self, stack):
        super().__init__("localstack", stack)

    def staff(self, group, name):
        return ClaimedStaff(self, group, name)

    def mails_to(self, address):
        return [mail["Body"]["text_part"] for mail in self.get("/_aws/ses")["messages"]
                if address in mail["Destination"]["ToAddresses"]]


class MiniStack(Emulated):

    def __init__(self, stack):
        super().__init__("ministack", stack)

    def mails_to(self, address):
        mails = self.get("/_ministack/ses/messages")["messages"]
        return [mail["BodyText"] for account in mails.values() for mail in account
                if address in mail["To"]]


class ClaimedStaff:
    """Staff where the gateway knows no user pool: the function is called as the gateway would call
    it after it has verified a token."""

    def __init__(self, environment, group, name):
        self._environment, self._group, self.subject = environment, group, name

    def call(self, method, path, body=None, headers=None):
        function, resource, parameters = self._route(method, path.split("?")[0])
        query = dict(pair.split("=", 1) for pair in path.partition("?")[2].split("&") if pair)
        told, error = self._environment.invoke(function, {
            "httpMethod": method, "resource": resource, "path": path.split("?")[0],
            "pathParameters": parameters or None, "queryStringParameters": query or None,
            "headers": {"Content-Type": "application/json", **(headers or {})},
            "body": None if body is None else json.dumps(body), "isBase64Encoded": False,
            "requestContext": {
                "requestId": "suite", "identity": {"sourceIp": "127.0.0.1"},
                "authorizer": {"claims": {"sub": self.subject, "cognito:groups": self._group}}}})
        if error:
            raise AssertionError(f"{function} failed: {told}")
        headers = {name.lower(): value for name, value in told["headers"].items()}
        return Answer(told["statusCode"], headers, json.loads(told["body"] or "null"))

    def _route(self, method, path):
        """Function, resource and path parameters, as the deployed API says."""
        matches = []
        for resource, methods in routes(self._environment).items():
            names = re.findall(r"{(\w+)}", resource)
            match = re.fullmatch(re.sub(r"{\w+}", "([^/]+)", resource), path)
            if match and method in methods:
                matches.append((len(names), methods[method], resource,
                                dict(zip(names, match.groups()))))
        if not matches:
            raise AssertionError(f"no route for {method} {path}")
        return min(matches)[1:]


@functools.cache
def routes(environment):
    """Which function answers what, read from the API that was deployed."""
    found = {}
    pages = environment.aws("apigateway").get_paginator("get_resources")
    for page in pages.paginate(restApiId=environment.api, embed=["methods"]):
        for resource in page["items"]:
            for method in resource.get("resourceMethods", {}):
                if method == "OPTIONS":
                    continue
                target = environment.aws("apigateway").get_integration(
                    restApiId=environment.api, resourceId=resource["id"], httpMethod=method)["uri"]
                # With the alias by which it is called, where there is one.
                found.setdefault(resource["path"], {})[method] = re.search(
                    r":function:([^/]+)/invocations", target).group(1)
    return found


def account(url, stack):
    return Deployed("account", url.rstrip("/"), None, stack)


def emulated(name, stack):
    return {"localstack": LocalStack, "ministack": MiniStack}[name](stack)
