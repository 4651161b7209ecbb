#!/usr/bin/env bash
# Stops what dev-up.sh started: the server, and its PostgreSQL with it.
set -euo pipefail
# shellcheck source=scripts/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

[ -e "$ROOT/.env" ] && load_env
stop_aot_cache
if server_pid >/dev/null; then
  stop_server
  say "Tempest is stopped; its data stays in ${TEMPEST_DATA:-dev/data}."
else
  rm -f "$PID_FILE"
  say "Tempest does not run."
fi
stop_orphan
