# Finding Java and Maven, building what is missing, starting it. Sourced by ./fiducia and tools/test,
# which set $home to the project's folder.

work=$home/.fiducia # everything made here; git ignores it
app=$work/app       # what `./fiducia serve` starts from
bench=$work/app-bench # what `./fiducia bench` starts from: with the engines that it compares
java_least=25

# Exit status for "something this needs is not there" (sysexits.h).
absent() {
  printf 'fiducia: %s\n' "$@" >&2
  exit 69
}

# The feature release of the JDK in a folder, 0 where there is none. A JDK says it in a file, so none
# has to be started for it.
jdk_release() {
  local line
  if [ -x "$1/bin/javac" ] && [ -r "$1/release" ]; then
    while IFS= read -r line || [ -n "$line" ]; do
      case $line in
        JAVA_VERSION=*)
          line=${line#JAVA_VERSION=}
          line=${line//\"/}
          line=${line#1.}
          line=${line%%[!0-9]*}
          printf '%s' "${line:-0}"
          return
          ;;
      esac
    done <"$1/release"
  fi
  printf 0
}

# Sets JAVA_HOME to a JDK that is new enough: the one that is set, the one on the path, then the
# usual places.
find_java() {
  local on_path='' candidate
  if command -v java >/dev/null 2>&1; then
    on_path=$(command -v java)
    while [ -L "$on_path" ]; do
      candidate=$(readlink "$on_path")
      case $candidate in
        /*) on_path=$candidate ;;
        *) on_path=$(dirname "$on_path")/$candidate ;;
      esac
    done
    on_path=$(dirname "$(dirname "$on_path")")
  fi
  for candidate in \
    "${JAVA_HOME-}" \
    "$on_path" \
    /usr/lib/jvm/* \
    /usr/java/* \
    /opt/java/* \
    /opt/jdk* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    "${HOME-}"/.sdkman/candidates/java/* \
    "${HOME-}"/.local/share/mise/installs/java/* \
    "${HOME-}"/.asdf/installs/java/* \
    "${HOME-}"/.jdks/*; do
    if [ -n "$candidate" ] && [ "$(jdk_release "$candidate")" -ge "$java_least" ]; then
      export JAVA_HOME=$candidate
      return
    fi
  done
  absent "Java $java_least or newer (a JDK) is needed and was not found." \
    "Get it from https://adoptium.net, or with one of" \
    "    sdk install java $java_least-tem      brew install --cask temurin      apt install openjdk-$java_least-jdk" \
    "or set JAVA_HOME to where it is."
}

# Sets $maven.
find_maven() {
  maven=$(command -v mvn) || absent \
    "Maven 3.8 or newer is needed to build and was not found." \
    "Get it from https://maven.apache.org, or with one of" \
    "    sdk install maven      brew install maven      apt install maven"
  # Maven's own libraries use what newer JVMs warn about.
  export MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED ${MAVEN_OPTS-}"
}

# is_built APP SOURCES...: whether what was built is as new as the sources, and all of it is still there.
is_built() {
  local app=$1 entry newer
  shift
  [ -f "$app/stamp" ] && [ -f "$app/classpath" ] || return 1
  # Folders of sources count too: their time changes when a file is removed.
  newer=$(cd "$home" && find "$@" \
    \( -name target -o -path '*/src/test' \) -prune -o \
    \( -type f -o -path '*/src*' \) -newer "$app/stamp" -print 2>/dev/null | head -n 1) || true
  [ -z "$newer" ] || return 1
  local IFS=:
  for entry in $(cat "$app/classpath"); do
    [ -e "$entry" ] || return 1
  done
}

build() {
  build_module local "$app" pom.xml shared functions local template.yaml events .mvn
}

build_bench() {
  build_module bench "$bench" pom.xml shared functions local bench template.yaml events .mvn
}

# The functions as they are packed, their caches where this machine can make them, and the functions
# that they are compared with.
build_starts() {
  find_maven
  mkdir -p "$work/log"
  local log=$work/log/build-starts.log makefile=Makefile
  [ "$(uname -s)" != Linux ] || makefile=runtime/$(uname -m | sed 's/aarch64/arm64/')/Makefile
  printf 'Packing the functions ...\n' >&2
  if ! pack_for_bench "$makefile" >"$log" 2>&1; then
    printf 'fiducia: the functions could not be packed. The end of %s:\n\n' "$log" >&2
    tail -n 40 "$log" >&2
    exit 1
  fi
}

# pack_for_bench MAKEFILE. Every line says what to do when it fails: where somebody asks how it went,
# the shell does not stop by itself.
pack_for_bench() {
  local peer package
  cd "$home" || return
  make -s -f "$1" packed-for-bench || return
  "$maven" -q -B -f bench/peers/pom.xml -DskipTests -Derror.prone.options=-XepDisableAllChecks \
    package dependency:copy-dependencies -DincludeScope=runtime \
    -DoutputDirectory='${project.build.directory}/lib' || return
  for peer in bare spring; do
    package=bench/peers/$peer/target/package
    rm -rf "$package"
    mkdir -p "$package/lib" "$package/runtime" &&
      cp bench/peers/$peer/target/fiducia-bench-*[0-9].jar bench/peers/$peer/target/lib/*.jar \
        "$package/lib/" &&
      cp target/cache/intake/package/runtime/*.jar "$package/runtime/" &&
      cp runtime/bootstrap "$package/" &&
      (cd "$package" && cat lib/*.jar runtime/*.jar | cksum >jars.cksum) || return
  done
}

# Builds the website where Node is there; without Node the rest works, and says so when it starts.
node_least=20
build_site() {
  local stamp=$work/site.stamp log=$work/log/build-site.log newer
  has_node || return 0
  if [ -f "$stamp" ] && [ -f "$home/site/dist/index.html" ]; then
    newer=$(find "$home/site" "$home/docs/openapi.yaml" \( -name node_modules -o -name dist -o \
      -name tests -o -name bench -o -name schema.ts \) -prune -o -newer "$stamp" -type f -print | head -n 1)
    [ -n "$newer" ] || return 0
  fi
  mkdir -p "$work/log"
  printf 'Building the website ...\n' >&2
  if ! make_site >"$log" 2>&1; then
    printf 'fiducia: the website could not be built; going on without. The end of %s:\n\n' "$log" >&2
    tail -n 20 "$log" >&2
    rm -rf "$home/site/dist"
  fi
}

# Every line says what to do when it fails: where somebody asks how it went, the shell does not stop.
make_site() {
  mkdir -p "$work"
  : >"$work/site.begin" # what changes while building is newer than this, and is built next time
  (site_parts && cd "$home/site" && npm run --silent build) || return
  mv "$work/site.begin" "$work/site.stamp"
}

has_node() {
  local version
  command -v npm >/dev/null 2>&1 && version=$(node --version 2>/dev/null) || return 1
  version=${version#v}
  [ "${version%%.*}" -ge "$node_least" ]
}

# The site's libraries, as its lock file says.
site_parts() {
  cd "$home/site" || return
  if [ ! -f node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
    npm ci --no-audit --no-fund || return
    touch node_modules/.package-lock.json
  fi
}

# build_module MODULE APP SOURCES...: builds unless that was done. The modules' jars are copied to APP,
# so that a server that is running does not notice the next build.
build_module() {
  local module=$1 app=$2
  shift
  is_built "$@" && return
  find_maven
  mkdir -p "$work/log" "$app"
  local log=$work/log/build-$module.log started=$SECONDS begin entry copy classpath='' pid status=0
  begin=$app/begin.$$
  : >"$begin" # what changes while building is newer than this, and is built next time
  # Bugs are looked for by ./fiducia test; here somebody waits.
  (cd "$home" && exec "$maven" -q -B -pl "$module" -am -DskipTests \
    -Derror.prone.options=-XepDisableAllChecks package dependency:build-classpath \
    -DincludeScope=runtime -Dmdep.outputFile=target/classpath >"$log" 2>&1) &
  pid=$!
  trap 'kill "$pid" 2>/dev/null; rm -f "$begin"; exit 130' INT TERM
  if [ -t 2 ]; then
    while kill -0 "$pid" 2>/dev/null; do
      printf '\rBuilding Fiducia ... %d s ' $((SECONDS - started)) >&2
      sleep 1
    done
  else
    printf 'Building Fiducia ...\n' >&2
  fi
  wait "$pid" || status=$?
  trap - INT TERM
  if [ "$status" -ne 0 ]; then
    rm -f "$begin"
    printf '\nfiducia: the build failed. The end of %s:\n\n' "$log" >&2
    tail -n 40 "$log" >&2
    exit 1
  fi
  rm -f "$app"/*.jar
  local IFS=: entries
  entries=$(ls "$home/$module"/target/fiducia-"$module"-*[0-9].jar):$(cat "$home/$module/target/classpath")
  for entry in $entries; do
    case $entry in
      "$home"/*)
        copy=$app/${entry##*/}
        cp "$entry" "$copy"
        entry=$copy
        ;;
    esac
    classpath=$classpath${classpath:+:}$entry
  done
  printf '%s' "$classpath" >"$app/classpath"
  mv "$begin" "$app/stamp"
  if [ -t 2 ]; then
    printf '\r\033[KBuilt Fiducia in %d s.\n' $((SECONDS - started)) >&2
  else
    printf 'Built in %d s.\n' $((SECONDS - started)) >&2
  fi
}

# Hands over to Java; the working directory stays, so that relative file names mean what they say.
run() {
  # A quick start, or speed in the long run.
  local memory=-Xmx1g compiler=-XX:TieredStopAtLevel=1
  case $1 in
    import | backup) memory=-Xmx256m ;; # However long the file is, it fits into this.
    rank) compiler=-XX:+TieredCompilation ;;
  esac
  exec "$JAVA_HOME/bin/java" "$memory" -XX:+UseSerialGC "$compiler" \
    --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -Dfiducia.root="$home" -cp "$(cat "$app/classpath")" fiducia.local.Main "$@"
}

# The benchmark: the default compiler, since it is about speed, and memory for a million therapists.
run_bench() {
  exec "$JAVA_HOME/bin/java" -Xmx4g -XX:+UseSerialGC \
    --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -Dfiducia.root="$home" -cp "$(cat "$bench/classpath")" fiducia.bench.Main "$@"
}
