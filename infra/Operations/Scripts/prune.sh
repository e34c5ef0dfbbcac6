#!/bin/sh
# Deletes the backups of the database that are not to be kept, and their data, in the image of restic.
set -eu
here=$(dirname -- "$0")
# shellcheck source=infra/Operations/Scripts/common.sh
. "$here/common.sh"
# shellcheck source=infra/Operations/Scripts/restic.sh
. "$here/restic.sh"

need FKS_KEEP_DAILY FKS_KEEP_WEEKLY FKS_KEEP_MONTHLY
for keep in "$FKS_KEEP_DAILY" "$FKS_KEEP_WEEKLY" "$FKS_KEEP_MONTHLY"; do
  case $keep in 0* | *[!0-9]*) fail "FKS_KEEP_DAILY, FKS_KEEP_WEEKLY and FKS_KEEP_MONTHLY are whole numbers from 1 on, not $keep." ;; esac
done

unlock
run restic forget --quiet --host "$FKS_DATABASE" --tag fks-sre --group-by host --keep-daily "$FKS_KEEP_DAILY" \
  --keep-weekly "$FKS_KEEP_WEEKLY" --keep-monthly "$FKS_KEEP_MONTHLY" --prune > "$work/restic.log" 2>&1 \
  || fail "restic forget of $FKS_DATABASE failed: $(reason "$work/restic.log")."
snapshots fks-sre
say "Pruned the repository of $FKS_DATABASE: $(wc -l < "$work/ids") kept."
