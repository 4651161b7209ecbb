# What the scripts share: finding the tools, the configuration, what changed. To be sourced.
# shellcheck shell=bash

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
LOGS="$ROOT/dev/logs"
STAMPS="$ROOT/dev/stamps"
PID_FILE="$ROOT/dev/server.pid"
JAR="$ROOT/app/target/tempest.jar"
AOT_CACHE="$ROOT/app/target/tempest.aot"
AOT_PID_FILE="$ROOT/dev/aot-cache.pid"
JAVA_OPTIONS=(-XX:+UseCompactObjectHeaders -Xmx1g --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow)

JDK_AT_LEAST=25
MAVEN_AT_LEAST=3.8
NODE_AT_LEAST=20.19

say() { printf '%s\n' "$*"; }
fail() { printf '%s\n' "$*" >&2; exit 1; }

# 'at_least 20.19 20.20.2': whether the second version is not before the first.
at_least() {
  [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1)" = "$1" ]
}

# --- tools -----------------------------------------------------------------------------------------

# The version of a JDK by its own account, without starting it.
jdk_version() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] && sed -n 's/^JAVA_VERSION="\(.*\)"$/\1/p' "$1/release"
}

jdk_places() {
  printf '%s\n' "${JAVA_HOME:-}"
  if [ -r "$HOME/.m2/toolchains.xml" ]; then
    sed -n 's:.*<jdkHome>\(.*\)</jdkHome>.*:\1:p' "$HOME/.m2/toolchains.xml"
  fi
  local java
  if java=$(command -v java); then
    dirname "$(dirname "$(readlink -f "$java")")"
  fi
  local place
  for place in /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /opt/java/* /opt/jdk* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    printf '%s\n' "$place"
  done
}

# Sets JAVA_HOME to a JDK that is new enough, wherever it is.
find_jdk() {
  local place version
  while IFS= read -r place; do
    version=$(jdk_version "$place") || continue
    if at_least "$JDK_AT_LEAST" "$version"; then
      export JAVA_HOME=$place
      return
    fi
  done < <(jdk_places)
  fail "JDK $JDK_AT_LEAST is missing: install it (for example Eclipse Temurin from https://adoptium.net), or set JAVA_HOME to where it is."
}

# Sets MVN. Needs JAVA_HOME.
find_maven() {
  local place version
  for place in "$(command -v mvn || true)" "${MAVEN_HOME:-/nowhere}/bin/mvn" /opt/maven/bin/mvn \
    /usr/share/maven/bin/mvn "$HOME/.sdkman/candidates/maven/current/bin/mvn"; do
    [ -x "$place" ] || continue
    version=$(cd "$ROOT" && "$place" --version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p')
    if [ -n "$version" ] && at_least "$MAVEN_AT_LEAST" "$version"; then
      MVN=$place
      return
    fi
  done
  fail "Maven $MAVEN_AT_LEAST or newer is missing: install it (the package 'maven' in most systems)."
}

# Puts a Node that is new enough, with its npm, first on the PATH.
find_node() {
  local place version
  for place in "$(dirname "$(command -v node || echo /nowhere/node)")" /usr/local/bin /opt/node*/bin \
    "$HOME"/.nvm/versions/node/*/bin "$HOME"/.volta/bin; do
    [ -x "$place/node" ] && [ -x "$place/npm" ] || continue
    version=$("$place/node" --version 2>/dev/null) || continue
    if at_least "$NODE_AT_LEAST" "${version#v}"; then
      export PATH="$place:$PATH"
      return
    fi
  done
  fail "Node $NODE_AT_LEAST or newer with npm is missing: install it from https://nodejs.org or your system's packages."
}

# --- configuration -----------------------------------------------------------------------------------

# Reads .env without running it: KEY=value lines. What the environment holds already goes first.
load_env() {
  local line key value
  while IFS= read -r line || [ -n "$line" ]; do
    [[ $line =~ ^[A-Z][A-Z0-9_]*= ]] || continue
    key=${line%%=*}
    value=${line#*=}
    [ -n "$value" ] && [ -z "${!key+set}" ] && export "$key=$value"
  done <"$ROOT/.env"
  return 0
}

random_secret() { head -c 32 /dev/urandom | od -An -tx1 | tr -d ' \n'; }

# Makes .env where there is none, and puts secrets where placeholders are.
fill_env() {
  local file="$ROOT/.env"
  if [ ! -e "$file" ]; then
    (umask 077 && cp "$ROOT/.env.example" "$file")
    say "Made .env from .env.example."
  fi
  if grep -q '=change-me$' "$file"; then
    local filled line
    filled=$(mktemp "$file.XXXXXX")
    while IFS= read -r line || [ -n "$line" ]; do
      case $line in
        *=change-me) printf '%s=%s\n' "${line%%=*}" "$(random_secret)" ;;
        *) printf '%s\n' "$line" ;;
      esac
    done <"$file" >"$filled"
    chmod 600 "$filled"
    mv "$filled" "$file"
    say "Put new secrets into .env."
  fi
}

# --- what changed --------------------------------------------------------------------------------------

# One hash over the names and contents of the files below the given places, build results and tests left out.
hash_of() {
  (cd "$ROOT" && find "$@" \( -name target -o -name node_modules -o -name dist -o -path "*/src/test" \) -prune -o -type f -print0 |
    LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -d ' ' -f 1)
}

is_stamped() { [ -r "$STAMPS/$1" ] && [ "$(cat "$STAMPS/$1")" = "$2" ]; }
stamp() { mkdir -p "$STAMPS" && printf '%s\n' "$2" >"$STAMPS/$1"; }

# npm ci in a folder where the lock changed since the last time.
install_packages() {
  local folder=$1 lock
  lock=$(hash_of "$folder/package-lock.json")
  if [ ! -d "$ROOT/$folder/node_modules" ] || ! is_stamped "npm-${folder//\//-}" "$lock"; then
    (cd "$ROOT/$folder" && npm ci --no-audit --no-fund --loglevel=error)
    stamp "npm-${folder//\//-}" "$lock"
  fi
}

# --- building ------------------------------------------------------------------------------------------------

SERVER_SOURCES=(pom.xml .mvn core perms protocol db cluster auth chat api gateway app)

# Runs a build with its output in a log, and shows the log's end where it fails.
build() {
  local what=$1 log="$LOGS/build-$2.log" began=$SECONDS
  shift 2
  say "Building $what (log: ${log#"$ROOT"/}) …"
  if ! "$@" >"$log" 2>&1; then
    tail -n 40 "$log" >&2
    fail "The build of $what failed: see ${log#"$ROOT"/}."
  fi
  say "Built $what in $((SECONDS - began)) s."
}

# --- the running server ----------------------------------------------------------------------------------

# The process number of the server that dev-up.sh started, where it runs still.
server_pid() {
  local pid
  [ -r "$PID_FILE" ] || return 1
  pid=$(cat "$PID_FILE")
  [[ $pid =~ ^[0-9]+$ ]] && kill -0 "$pid" 2>/dev/null &&
    tr '\0' ' ' <"/proc/$pid/cmdline" 2>/dev/null | grep -qF "$JAR" && printf '%s\n' "$pid"
}

# Whether there is an AOT cache of the server as it is built now.
has_aot_cache() {
  [ -e "$AOT_CACHE" ] && [ -z "$(find "$JAR" "$(dirname "$JAR")/lib" -newer "$AOT_CACHE" -print -quit)" ]
}

# Ends the making of an AOT cache that is under way.
stop_aot_cache() {
  [ -r "$AOT_PID_FILE" ] || return 0
  local pid
  pid=$(cat "$AOT_PID_FILE")
  rm -f "$AOT_PID_FILE"
  if [[ $pid =~ ^[0-9]+$ ]] && grep -qF aot-cache.sh "/proc/$pid/cmdline" 2>/dev/null; then
    kill -TERM "-$pid" 2>/dev/null || true
  fi
}

# Ends the server as its operator would, and its PostgreSQL with it.
stop_server() {
  local pid waited
  if pid=$(server_pid); then
    kill -TERM "$pid"
    for ((waited = 0; waited < 300; waited++)); do
      kill -0 "$pid" 2>/dev/null || break
      sleep 0.1
    done
    if kill -0 "$pid" 2>/dev/null; then
      say "The server did not stop within 30 s and is ended now."
      kill -KILL "$pid"
    fi
  fi
  rm -f "$PID_FILE"
}

port_is_taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# Whether the server says that it is ready.
is_ready() {
  local status
  exec 3<>"/dev/tcp/127.0.0.1/$1" || return 1
  printf 'GET /health/ready HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' >&3
  IFS= read -r -t 5 status <&3 || status=''
  exec 3>&-
  [[ $status == *' 200 '* ]]
} 2>/dev/null

# Ends the PostgreSQL that a server left behind when it was killed, by its fast shutdown.
stop_orphan() {
  local file pid waited
  file="${TEMPEST_DATA:-$ROOT/dev/data}/postgres/data/postmaster.pid"
  [ -r "$file" ] || return 0
  pid=$(head -n 1 "$file")
  [[ $pid =~ ^[0-9]+$ ]] && [[ $(readlink "/proc/$pid/exe") == */postgres ]] || return 0
  kill -INT "$pid" || return 0
  for ((waited = 0; waited < 300; waited++)); do
    [ -e "$file" ] || break
    sleep 0.1
  done
  say "The PostgreSQL that was left running is stopped."
}
