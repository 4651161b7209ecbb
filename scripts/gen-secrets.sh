#!/usr/bin/env bash
# Prints fresh secrets for each placeholder of .env.example, as lines for an .env.
set -euo pipefail
# shellcheck source=scripts/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

sed -n 's/^\([A-Z][A-Z0-9_]*\)=change-me$/\1/p' "$ROOT/.env.example" | while IFS= read -r key; do
  printf '%s=%s\n' "$key" "$(random_secret)"
done
