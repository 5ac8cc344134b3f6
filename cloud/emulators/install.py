"""Puts an emulator into .fiducia/cloud, once: installed again only when what is asked for changes."""

import hashlib
import os
import pathlib
import shutil
import subprocess
import sys
import venv

from emulators.places import CLOUD, HOME, WORK, Stopped


def wanted(*files):
    """What an installation was made from."""
    said = hashlib.sha256(sys.version.encode())
    for file in files:
        said.update(pathlib.Path(file).read_bytes())
    return said.hexdigest()


def environment(name, wants, *more):
    """A virtual environment for an emulator; true where it was made now."""
    folder, stamp = WORK / name / "venv", WORK / name / "venv" / "wanted"
    if stamp.exists() and stamp.read_text() == wants:
        return False
    print(f"Installing {name} into {folder.relative_to(HOME)}; this happens once ...", flush=True)
    shutil.rmtree(folder, ignore_errors=True)
    venv.create(folder, with_pip=True)
    of = CLOUD / name
    pip(name, "-r", of / "requirements.txt", "-c", of / "constraints.txt", *more)
    return True


def installed(name, wants):
    (WORK / name / "venv" / "wanted").write_text(wants)


def pip(name, *what):
    run([python(name), "-m", "pip", "install", "--disable-pip-version-check", "--no-input",
         "--quiet", *map(str, what)], WORK / name / "install.log")


def run(command, log, environment=None):
    """Runs what installs something; says so where it cannot."""
    with open(log, "ab") as output:
        done = subprocess.run(command, stdout=output, stderr=subprocess.STDOUT,
                              env=os.environ | (environment or {}))
    if done.returncode:
        raise Stopped(f"{pathlib.Path(command[0]).name} could not install what the emulator needs. "
                      f"Without a network this cannot be done. What it said:\n{tail(log)}")


def python(name):
    return str(WORK / name / "venv" / "bin" / "python")


def site_packages(name):
    return next((WORK / name / "venv" / "lib").glob("python3.*")) / "site-packages"


def java_libraries(scope, into):
    """What cloud/pom.xml names, from Maven: never part of what is deployed."""
    stamp = into / "wanted"
    wants = wanted(CLOUD / "pom.xml", HOME / "pom.xml") + scope
    if stamp.exists() and stamp.read_text() == wants:
        return False
    shutil.rmtree(into, ignore_errors=True)
    into.mkdir(parents=True)
    run(["mvn", "-q", "-B", "-f", str(CLOUD / "pom.xml"), "dependency:copy-dependencies",
         f"-DincludeScope={scope}", f"-DoutputDirectory={into}"], into / "maven.log")
    stamp.write_text(wants)
    return True


def tail(log, lines=30):
    try:
        text = pathlib.Path(log).read_text(errors="replace")
    except OSError:
        return f"(nothing in {os.path.relpath(log, HOME)})"
    return "\n".join(text.splitlines()[-lines:])
