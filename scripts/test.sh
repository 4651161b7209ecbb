#!/usr/bin/env bash
# Runs every test there is: the server's modules, the web client, and both together in a browser.
# Installs what the tests lack where it may. Says at the end how each part went.
set -euo pipefail
# shellcheck source=scripts/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

exec </dev/null
export CI="${CI:-true}"

verify_server() {
  cd "$ROOT"
  "$MVN" --batch-mode --no-transfer-progress verify
}

check_web() {
  install_packages apps/web
  cd "$ROOT/apps/web"
  npm run lint
  npm test
  npm run build
}

CHROMIUM_PLACES=(/usr/bin/chromium /usr/bin/chromium-browser /usr/bin/google-chrome /usr/bin/google-chrome-stable)

# Sets CHROMIUM, after installing one where there is none and this is root on a system with apt.
find_chromium() {
  local place
  for place in "${CHROMIUM:-}" "${CHROMIUM_PLACES[@]}"; do
    [ -x "$place" ] && export CHROMIUM=$place && return
  done
  return 1
}

need_chromium() {
  find_chromium && return
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    say "Installing Chromium for the browser tests …"
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium
    find_chromium && return
  fi
  say "Chromium is missing: install the package 'chromium' of your system, or set CHROMIUM to where it is."
  return 1
}

check_browsers() {
  if [ ! -e "$JAR" ] || [ ! -e "$ROOT/apps/web/dist/index.html" ]; then
    say "There is no built server, or no built web client: see the parts before."
    return 1
  fi
  need_chromium
  install_packages e2e
  cd "$ROOT/e2e"
  npm run check
  npm test
}

results=()
failed=''

# Runs one part in a shell of its own, so that its first failure ends it and no other.
part() {
  local name=$1 began=$SECONDS
  say "=== $name"
  # No '&&' or 'if' around it: they would switch off 'set -e' inside.
  set +e
  (set -e; "$2")
  local status=$?
  set -e
  if [ "$status" = 0 ]; then
    results+=("passed  $name ($((SECONDS - began)) s)")
  else
    results+=("FAILED  $name ($((SECONDS - began)) s)")
    failed=yes
  fi
}

find_jdk
find_maven
find_node
mkdir -p "$STAMPS"
part "server: format, compile, tests of every module" verify_server
part "web: lint, types, tests, build and its size" check_web
part "browser: the whole in Chromium" check_browsers

say "==="
printf '%s\n' "${results[@]}"
[ -z "$failed" ]
