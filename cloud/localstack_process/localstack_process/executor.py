"""What LocalStack calls when it wants a function to run (LAMBDA_RUNTIME_EXECUTOR=process)."""

import os
import pathlib
import tempfile

from localstack import config
from localstack.services.lambda_.invocation.lambda_models import InvocationResult
from localstack.services.lambda_.invocation.plugins import RuntimeExecutorPlugin
from localstack.services.lambda_.invocation.runtime_executor import RuntimeExecutor

from localstack_process.function import Call, Function

# What LocalStack hands on of a function's log, like Lambda itself.
LOG_BYTES = 4096


def command(code, runtime, handler):
    """How a package is started: by its own `bootstrap`, or by the managed runtime's Java client,
    which loads the package's classes and jars itself, as on AWS."""
    if runtime.startswith("provided"):
        bootstrap = pathlib.Path(code, "bootstrap")
        bootstrap.chmod(0o755)
        return [str(bootstrap)]
    if not runtime.startswith("java"):
        raise ValueError(f"functions of runtime {runtime} cannot be run as a process")
    java = os.path.join(os.environ["JAVA_HOME"], "bin", "java")
    return [java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m",
            "--enable-native-access=ALL-UNNAMED", "-cp", os.path.join(os.environ["LAMBDA_JAVA_CLIENT"], "*"),
            "com.amazonaws.services.lambda.runtime.api.client.AWSLambda", handler]


class ProcessExecutor(RuntimeExecutor):
    """One environment of a function."""

    def __init__(self, id, function_version):
        super().__init__(id=id, function_version=function_version)
        self._function = None
        handle, self._log = tempfile.mkstemp(prefix="function-", suffix=".log")
        os.close(handle)

    def start(self, env_vars):
        settings = self.function_version.config
        code = settings.code.get_unzipped_code_location()
        # Only what Lambda would set, and what says whose process it is: nothing else of this
        # machine's environment reaches a function.
        environment = {name: str(value) for name, value in env_vars.items()}
        environment |= {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "TZ": ":UTC",
                        "LAMBDA_TASK_ROOT": str(code), "JAVA_HOME": os.environ["JAVA_HOME"],
                        "FIDUCIA_CLOUD": os.environ.get("FIDUCIA_CLOUD", "")}
        self._function = Function(command(code, str(settings.runtime), settings.handler), code,
                                  environment, self._log, settings.timeout)
        self._function.start()

    def stop(self):
        if self._function:
            self._function.stop()
        pathlib.Path(self._log).unlink(missing_ok=True)

    def invoke(self, payload):
        call = Call(payload["invoke-id"], payload["payload"].encode(),
                    payload["invoked-function-arn"], payload.get("trace-id") or "")
        answer = self._function.invoke(call)
        return InvocationResult(call.id, answer.body, is_error=answer.is_error,
                                logs=self.get_logs())

    def get_logs(self):
        with open(self._log, "rb") as log:
            log.seek(max(0, log.seek(0, os.SEEK_END) - LOG_BYTES))
            return log.read().decode(errors="replace")

    def get_address(self):
        return "127.0.0.1"

    def get_endpoint_from_executor(self):
        return "127.0.0.1"

    def get_runtime_endpoint(self):
        return f"http://127.0.0.1:{config.GATEWAY_LISTEN[0].port}/_localstack_lambda/{self.id}"

    @classmethod
    def prepare_version(cls, function_version):
        if function_version.config.code:
            function_version.config.code.prepare_for_execution()

    @classmethod
    def cleanup_version(cls, function_version):
        if function_version.config.code:
            function_version.config.code.destroy_cached()


class ProcessExecutorPlugin(RuntimeExecutorPlugin):
    name = "process"

    def load(self, *_, **__):
        return ProcessExecutor
