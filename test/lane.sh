#!/usr/bin/env bash
# The default lane: formatting, then types on one core while the tests begin on both. What tsc finds is printed last.
set -euo pipefail

biome check .
found=$(mktemp)
trap 'rm -f "$found"' EXIT
tsc --noEmit >"$found" 2>&1 &
types=$!
status=0
vitest run "$@" || status=$?
wait "$types" || { cat "$found"; status=1; }
exit "$status"
