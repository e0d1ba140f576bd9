#!/usr/bin/env bash
# Posts a call that is over to Ringback, signed. For a phone system that can run a command.
#   ringback-call.sh SYSTEM CALL_KEY FROM TO OUTCOME RING_SECONDS
# RINGBACK_URL and RINGBACK_WEBHOOK_SECRET come from the environment, or from /etc/ringback.env.
# Callers choose what their phones send: hand over only digits and plus signs as numbers.
set -euo pipefail
if [ -z "${RINGBACK_URL:-}" ] && [ -r /etc/ringback.env ]; then
  . /etc/ringback.env
fi
[ $# -eq 6 ] || { echo "usage: $0 SYSTEM CALL_KEY FROM TO OUTCOME RING_SECONDS" >&2; exit 2; }
system="$1" key="$2" from="$3" to="$4" outcome="$5" rang="$6"
for value in "$system" "$key" "$from" "$to" "$outcome" "$rang"; do
  [[ "$value" =~ ^[A-Za-z0-9+._:@-]*$ ]] || { echo "refused: an argument has other characters" >&2; exit 2; }
done
now="$(date -u +%s)"
began="$(date -u -d "@$((now - rang))" +%Y-%m-%dT%H:%M:%SZ)"
body="$(printf '{"eventId":"%s.%s","system":"%s","occurredAt":"%s","callKey":"%s","from":"%s","to":"%s","outcome":"%s","ringSeconds":%d}' \
  "$key" "$outcome" "$system" "$began" "$key" "${from:-anonymous}" "$to" "$outcome" "$rang")"
signature="$(printf '%s.%s' "$now" "$body" | openssl dgst -sha256 -hmac "$RINGBACK_WEBHOOK_SECRET" -r | cut -d ' ' -f 1)"
printf '%s' "$body" | curl --silent --show-error --fail --max-time 10 --retry 3 --retry-connrefused \
  -H 'Content-Type: application/json' -H "Ringback-Signature: t=$now,v1=$signature" \
  --data-binary @- -o /dev/null "$RINGBACK_URL/webhooks/calls"
