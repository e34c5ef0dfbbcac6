#!/bin/sh
# Gets the newest backup of the database out of the repository, into $FKS_SCRATCH/backup, in the image of restic.
set -eu
here=$(dirname -- "$0")
# shellcheck source=infra/Operations/Scripts/common.sh
. "$here/common.sh"
# shellcheck source=infra/Operations/Scripts/restic.sh
. "$here/restic.sh"

rm -rf "$FKS_SCRATCH/backup" "$FKS_SCRATCH/fetch_started" "$FKS_SCRATCH/figures.prom"
now > "$work/started"
unlock
snapshots fks-sre latest
[ "$(wc -l < "$work/ids")" -eq 1 ] || fail "The repository holds no backup of $FKS_DATABASE: let one be made first."
id=$(cat "$work/ids")
run restic restore "$id" --verify --target "$work/restored" > "$work/restic.log" 2>&1 \
  || fail "Snapshot $(printf '%s' "$id" | cut -c 1-8) of $FKS_DATABASE cannot be restored whole: $(reason "$work/restic.log")."
[ -s "$work/restored/backup/snapshot" ] \
  || fail "Snapshot $(printf '%s' "$id" | cut -c 1-8) of $FKS_DATABASE holds no backup that store.sh put there."
age=$(($(now) - $(cat "$work/restored/backup/snapshot")))
mv "$work/restored/backup" "$FKS_SCRATCH/backup"
mv "$work/started" "$FKS_SCRATCH/fetch_started"
say "Fetched snapshot $(printf '%s' "$id" | cut -c 1-8) of $FKS_DATABASE, a copy of $((age / 3600)) h $((age % 3600 / 60)) min ago."
