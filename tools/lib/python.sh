# Finding Python, and the environment of the checks. Sourced by tools/test and tools/cloud, after
# build.sh, which sets $work.

python=$work/python # the environment that the checks run in

find_python() {
  local candidate
  for candidate in python3 python3.14 python3.13 python3.12 python3.11 /usr/bin/python3; do
    if "$candidate" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' \
      >/dev/null 2>&1; then
      base_python=$(command -v "$candidate")
      return
    fi
  done
  absent "Python 3.11 or newer with venv is needed for $1, and was not found." \
    "Get it with one of" \
    "    apt install python3-venv      brew install python" \
    "$2"
}

# environment FOLDER PINS: Python with what PINS/requirements.txt and PINS/constraints.txt ask for.
# Installed again only when what is asked for has changed.
environment() {
  local folder=$1 pins=$2 wanted
  wanted=$(cat "$pins/requirements.txt" "$pins/constraints.txt" && "$base_python" -VV)
  if [ -f "$folder/wanted" ] && [ "$wanted" = "$(cat "$folder/wanted")" ]; then
    return
  fi
  # Where somebody asks how it went, the shell does not stop by itself.
  rm -rf "$folder" || return
  "$base_python" -m venv "$folder" || return
  "$folder/bin/python" -m pip install --disable-pip-version-check --no-input --quiet \
    -r "$pins/requirements.txt" -c "$pins/constraints.txt" || return
  printf '%s' "$wanted" >"$folder/wanted"
}

python_tools() {
  environment "$python" "$home/tools"
}
