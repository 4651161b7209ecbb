#!/usr/bin/env bash
# Builds what changed, starts everything, and says where to open it.
set -euo pipefail
# shellcheck source=scripts/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

usage() {
  cat <<'TEXT'
Usage: scripts/dev-up.sh [--seed] [--watch] [--external]
  --seed      fill an empty instance with demo data
  --watch     serve the web client from its sources, with hot reload; stays in the foreground
  --external  use the PostgreSQL of DATABASE_URL, or that of infra/docker-compose.yml
TEXT
}

seed='' watch='' external=''
for option in "$@"; do
  case $option in
    --seed) seed=yes ;;
    --watch) watch=yes ;;
    --external) external=yes ;;
    -h | --help) usage && exit ;;
    *) usage >&2 && fail "There is no option '$option'." ;;
  esac
done

# --- building ------------------------------------------------------------------------------------------

WEB_SOURCES=(apps/web)

maven_package() {
  (cd "$ROOT" && "$MVN" --batch-mode --no-transfer-progress -Dmaven.test.skip=true -Dspotless.check.skip=true \
    --projects app --also-make package </dev/null)
}

bundle_web() {
  install_packages apps/web
  (cd "$ROOT/apps/web" && npm run --silent bundle)
}

build_server() {
  local hash
  hash=$(hash_of "${SERVER_SOURCES[@]}")
  if [ ! -e "$JAR" ] || ! is_stamped server "$hash"; then
    find_maven
    stop_aot_cache
    build "the server" server maven_package
    stamp server "$hash"
    changed=yes
  fi
}

build_web() {
  local hash
  hash=$(hash_of "${WEB_SOURCES[@]}")
  if [ ! -e "$ROOT/apps/web/dist/index.html" ] || ! is_stamped web "$hash"; then
    find_node
    build "the web client" web bundle_web
    stamp web "$hash"
  fi
}

# --- the database ------------------------------------------------------------------------------------------

use_external_database() {
  [ -n "${DATABASE_URL:-}" ] && return
  command -v docker >/dev/null ||
    fail "--external needs DATABASE_URL, or Docker for infra/docker-compose.yml."
  say "Starting the PostgreSQL of infra/docker-compose.yml …"
  docker compose --file "$ROOT/infra/docker-compose.yml" up --detach --wait postgres >"$LOGS/docker.log" 2>&1 ||
    fail "Docker did not start PostgreSQL: see dev/logs/docker.log."
  export DATABASE_URL="postgres://tempest:$POSTGRES_PASSWORD@127.0.0.1:${POSTGRES_PORT:-5432}/tempest"
}

# --- the server ------------------------------------------------------------------------------------------

start_server() {
  local log="$LOGS/server.log" pid began=$SECONDS cached=()
  has_aot_cache && cached=("-XX:AOTCache=$AOT_CACHE")
  port_is_taken "$PORT" &&
    fail "Port $PORT is taken by another program: stop it, or set PORT (and PUBLIC_ORIGIN) in .env."
  [ -s "$log" ] && mv "$log" "$log.old"
  say "Starting the server (log: dev/logs/server.log) …"
  (cd "$ROOT" && exec setsid "$JAVA_HOME/bin/java" "${JAVA_OPTIONS[@]}" "${cached[@]}" -jar "$JAR" "$@" </dev/null >"$log" 2>&1) &
  pid=$!
  disown
  printf '%s\n' "$pid" >"$PID_FILE"
  until is_ready "$PORT"; do
    kill -0 "$pid" 2>/dev/null || { tail -n 15 "$log" >&2; rm -f "$PID_FILE"; fail "The server ended: see dev/logs/server.log."; }
    ((SECONDS - began < 120)) || fail "The server is not ready after 120 s: see dev/logs/server.log."
    sleep 0.1
  done
}

# Has the AOT cache made in the background: the next start is the one that gains.
start_aot_cache() {
  has_aot_cache && return
  stop_aot_cache
  setsid nice -n 19 "$ROOT/scripts/aot-cache.sh" </dev/null >"$LOGS/aot-cache.log" 2>&1 &
  printf '%s\n' "$!" >"$AOT_PID_FILE"
  disown
}

mkdir -p "$LOGS" "$STAMPS"
find_jdk
fill_env
load_env
export PORT="${PORT:-8080}"
export TEMPEST_DATA="${TEMPEST_DATA:-$ROOT/dev/data}"
export TEMPEST_WEB_DIR="${TEMPEST_WEB_DIR:-$ROOT/apps/web/dist}"
[ -n "$watch" ] && export PUBLIC_ORIGIN="http://localhost:${WEB_PORT:=5173}"
[ -n "$external" ] && use_external_database
unset POSTGRES_PASSWORD

changed=''
build_server
[ -n "$watch" ] || build_web

if server_pid >/dev/null; then
  if [ -z "$changed$watch$seed$external" ] && is_ready "$PORT"; then
    say "Tempest runs already: ${PUBLIC_ORIGIN:-http://localhost:$PORT}"
    exit
  fi
  say "Stopping the server that runs …"
  stop_server
fi
start_server ${seed:+--seed}
start_aot_cache

if [ -n "$seed" ]; then
  say "$(grep -o 'An invite into the demo: [^"]*' "$LOGS/server.log" || echo 'The demo is there, but nobody is invited to it any more.')"
fi
if [ -z "$watch" ]; then
  say "Tempest is ready: ${PUBLIC_ORIGIN:-http://localhost:$PORT}"
  exit
fi
find_node
install_packages apps/web
trap stop_server EXIT
say "Tempest is ready, with hot reload: $PUBLIC_ORIGIN (Ctrl-C ends it)"
(cd "$ROOT/apps/web" && TEMPEST_SERVER="http://localhost:$PORT" npm run --silent dev -- --port "$WEB_PORT" --strictPort)
