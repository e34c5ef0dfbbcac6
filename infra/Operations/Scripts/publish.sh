#!/bin/sh
# Gives the figures in $FKS_SCRATCH/figures.prom to the Pushgateway. POST and not PUT: what this run did not measure stays as it was.
set -eu
here=$(dirname -- "$0")
# shellcheck source=infra/Operations/Scripts/common.sh
. "$here/common.sh"

need FKS_PUSHGATEWAY FKS_JOB FKS_DATABASE FKS_SCRATCH
for part in "$FKS_JOB" "$FKS_DATABASE"; do
  case $part in *[!A-Za-z0-9_.-]*) fail "$part cannot stand in an address: FKS_JOB and FKS_DATABASE are letters, digits, _ . and -." ;; esac
done
[ -s "$FKS_SCRATCH/figures.prom" ] || fail "There are no figures of $FKS_DATABASE to publish: what makes them did not end well."
url=${FKS_PUSHGATEWAY%/}/metrics/job/$FKS_JOB/database/$FKS_DATABASE
log=$FKS_SCRATCH/publish.log

clean_up() {
  rm -f "$log"
}

# Not with a time limit of wget's own: some of busybox crash of it.
post() {
  if command -v wget > /dev/null; then
    run timeout 20 wget -O /dev/null --post-file "$FKS_SCRATCH/figures.prom" "$url" > "$log" 2>&1
  else
    run timeout 20 curl -fsS -o /dev/null --data-binary "@$FKS_SCRATCH/figures.prom" "$url" > "$log" 2>&1
  fi
}

# The Pushgateway may be starting anew.
tries=3
until post; do
  tries=$((tries - 1))
  [ "$tries" -gt 0 ] || fail "The figures of $FKS_DATABASE were not taken by ${FKS_PUSHGATEWAY##*@}: $(reason "$log")."
  run sleep "${FKS_PUSH_PAUSE:-5}" || fail "Waiting for the Pushgateway was interrupted."
done
say "Published the figures of $FKS_DATABASE."
