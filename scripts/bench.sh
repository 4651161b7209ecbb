#!/usr/bin/env bash
# Builds what the measurements lack, and runs one of them.
set -euo pipefail
# shellcheck source=scripts/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

BENCH="$ROOT/bench/target"

usage() {
  cat <<'TEXT'
Usage: scripts/bench.sh load [option value]…   a load on a running server; --help says the options
       scripts/bench.sh jmh [JMH's arguments]  pieces of the code; -l lists them, -h says the arguments
Names of files are taken from the root of the repository.
TEXT
}

maven_package() {
  (cd "$ROOT" && "$MVN" --batch-mode --no-transfer-progress -DskipTests -Dspotless.check.skip=true \
    --projects bench --also-make package </dev/null)
}

build_bench() {
  local hash
  hash=$(hash_of "${SERVER_SOURCES[@]}" auth/src/test/java bench/pom.xml bench/src/main)
  if [ ! -e "$BENCH/bench.jar" ] || [ ! -e "$JAR" ] || ! is_stamped bench "$hash"; then
    find_maven
    build "server and bench" bench maven_package >&2
    stamp bench "$hash"
  fi
}

case ${1:-} in
  load) main=chat.tempest.bench.load.LoadDriver ;;
  jmh) main=org.openjdk.jmh.Main ;;
  -h | --help) usage && exit ;;
  *) usage >&2 && fail "Say what to measure: load or jmh." ;;
esac
shift

mkdir -p "$LOGS" "$STAMPS"
find_jdk
build_bench
cd "$ROOT"
# In this process's place, so that what ends it ends the measurement and the server that it started.
exec "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
  -Dslf4j.internal.verbosity=ERROR -cp "$BENCH/bench.jar:$BENCH/lib/*" "$main" "$@"
