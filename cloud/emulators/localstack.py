"""LocalStack as a process: functions through our executor, DynamoDB Local from Maven."""

import os
import pathlib
import shutil
import subprocess
import sys

from emulators import install
from emulators.places import CLOUD, WORK, Stopped

NAME = "localstack"
PORT = 4566
HEALTH = "/_localstack/health"
IMAGE = "localstack/localstack:4.13.1"
KINESIS = "0.5.2"  # the version that this LocalStack asks for

_folder = WORK / NAME
_files = _folder / "files"  # what LocalStack takes for its machine's file system
_libraries = _files / "usr" / "lib" / "localstack"
_client = _folder / "java-client"


def set_up():
    plugin = CLOUD / "localstack_process"
    wants = install.wanted(
        CLOUD / NAME / "requirements.txt", CLOUD / NAME / "constraints.txt", __file__,
        plugin / "pyproject.toml", *sorted((plugin / "localstack_process").glob("*.py")))
    # From a copy: what packs it leaves its own folders beside the sources.
    copy = _temporary() / "localstack_process"
    shutil.copytree(plugin, copy, dirs_exist_ok=True)
    if install.environment(NAME, wants, copy):
        _mend(install.site_packages(NAME))
        # It reads the table's stream by kinesis-local, which it would fetch at the first start.
        install.run([_tool("npm"), "install", "--silent", "--prefix",
                     str(_files / "var/lib/localstack/lib/kinesis-local" / KINESIS),
                     f"kinesis-local@{KINESIS}"], WORK / NAME / "install.log", _with_tools({}))
        install.installed(NAME, wants)
    install.java_libraries("provided", _client)
    database = _libraries / "dynamodb-local" / "2"
    if install.java_libraries("runtime", database / "DynamoDBLocal_lib"):
        _pack(database)
    java = _libraries / "java" / "21"
    java.parent.mkdir(parents=True, exist_ok=True)
    java.unlink(missing_ok=True)
    java.symlink_to(os.environ["JAVA_HOME"])


def _mend(site):
    """What of this LocalStack has to be mended in its copy here; a place that is not as expected
    stops the installation."""
    engine = site / "localstack/services/cloudformation/engine/v2"
    # Before a template is transformed, it looks up resources that only the transformation makes,
    # such as the rule of a Schedule, and gives up where it finds none.
    visit = "    def visit_node_intrinsic_function_{0}("
    shape = ("\n        self, node_intrinsic_function: NodeIntrinsicFunction\n"
             "    ) -> PreprocEntityDelta:\n        try:\n"
             "            return super().visit_node_intrinsic_function_{0}("
             "node_intrinsic_function)\n        except {1}:")
    get_att = visit.format("fn_get_att")
    _replace(engine / "change_set_model_transform.py",
             get_att + shape.format("fn_get_att", "RuntimeError"),
             visit.format("ref") + shape.format("ref", "ValidationError")
             + "\n            return self.visit(node_intrinsic_function.arguments)\n\n"
             + get_att + shape.format("fn_get_att", "(RuntimeError, ValidationError)"))
    # It looks into resources whose condition is not met, and there gives up at a Sub of another.
    after = "            condition_after = condition_delta.after\n"
    _replace(engine / "change_set_model_preproc.py", after + "\n        depends_on_before = Nothing",
             after + "            if condition_after is False and (\n"
             "                is_nothing(condition_before) or not condition_before\n            ):\n"
             "                return PreprocEntityDelta(before=Nothing, after=Nothing)\n"
             "\n        depends_on_before = Nothing")
    if sys.version_info >= (3, 12):
        return
    # Before 3.12 threading.Lock is no type, and cannot be joined with None in an annotation.
    api = site / "localstack/packages/api.py"
    api.write_text("from __future__ import annotations\n" + api.read_text())
    # uuid5 of bytes.
    (site / "sitecustomize.py").write_text(
        "import uuid\n"
        "_uuid5 = uuid.uuid5\n"
        "uuid.uuid5 = lambda space, name: _uuid5(\n"
        "    space, name if isinstance(name, str) else name.decode('latin-1'))\n")


def _replace(file, this, by):
    text = file.read_text()
    if text.count(this) != 1:
        raise Stopped(f"{file.name} of LocalStack is not as expected")
    file.write_text(text.replace(this, by))


def _pack(database):
    """LocalStack starts `java -javaagent:ddb-local-loader-0.1.jar -jar DynamoDBLocal.jar`, which it
    would download: here an agent that does nothing, and a jar that is a class path and no more."""
    source = database / "source"
    source.mkdir(parents=True, exist_ok=True)
    (source / "Agent.java").write_text(
        "public class Agent { public static void premain(String none) {} }\n")
    jars = sorted(jar.name for jar in (database / "DynamoDBLocal_lib").glob("*.jar"))
    line = "Class-Path: " + " ".join("DynamoDBLocal_lib/" + jar for jar in jars)
    # Lines of a manifest have at most 72 bytes.
    lines = [line[:70]] + [" " + line[at:at + 69] for at in range(70, len(line), 69)]
    (source / "main.mf").write_text(
        "Main-Class: software.amazon.dynamodb.services.local.main.ServerRunner\n"
        "Enable-Native-Access: ALL-UNNAMED\n" + "\n".join(lines) + "\n")
    (source / "agent.mf").write_text("Premain-Class: Agent\n")
    tools = pathlib.Path(os.environ["JAVA_HOME"], "bin")
    for command in (
            [tools / "javac", "Agent.java"],
            [tools / "jar", "cfm", database / "ddb-local-loader-0.1.jar", "agent.mf", "Agent.class"],
            [tools / "jar", "cfm", database / "DynamoDBLocal.jar", "main.mf", "Agent.class"]):
        subprocess.run(list(map(str, command)), cwd=source, check=True)
    shutil.rmtree(source)


def _tool(name):
    return str(_folder / "venv" / "bin" / name)


def _with_tools(environment):
    """Node.js is the one that was installed with it."""
    folder = str(_folder / "venv" / "bin")
    return environment | {"PATH": os.pathsep.join([folder, os.environ["PATH"]])}


def command():
    return [install.python(NAME), "-m", "localstack.runtime.main"]


def settings(port):
    return _with_tools({
        "GATEWAY_LISTEN": f"127.0.0.1:{port}",
        "LAMBDA_RUNTIME_EXECUTOR": "process",
        "LAMBDA_JAVA_CLIENT": str(_client),
        "JAVA_HOME": os.environ["JAVA_HOME"],
        "FILESYSTEM_ROOT": str(_files),
        "OVERRIDE_IN_DOCKER": "0",
        "DISABLE_EVENTS": "1",  # It tells nobody that it was started.
        "SKIP_SSL_CERT_DOWNLOAD": "1",
        "DNS_ADDRESS": "0",  # no name server of its own
        # Functions stay warm for as long as the stack is tried.
        "LAMBDA_KEEPALIVE_MS": "3600000",
        "LAMBDA_RUNTIME_ENVIRONMENT_TIMEOUT": "60",
        "TMPDIR": str(_temporary()),
    })


def _temporary():
    folder = _folder / "temporary"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def url(port, api):
    """Where a stage answers, and the Host header that this takes."""
    return f"http://127.0.0.1:{port}/_aws/execute-api/{api}/live", None
