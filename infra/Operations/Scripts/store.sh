#!/bin/sh
# Puts the backup in $FKS_SCRATCH/backup into the repository, in the image of restic. It has been read back before: a dump that is piped
# into restic as it is made would leave a snapshot also where it broke off.
set -eu
here=$(dirname -- "$0")
# shellcheck source=infra/Operations/Scripts/common.sh
. "$here/common.sh"
# shellcheck source=infra/Operations/Scripts/restic.sh
. "$here/restic.sh"

[ -s "$FKS_SCRATCH/backup/sha256" ] || fail "There is no whole backup of $FKS_DATABASE in $FKS_SCRATCH/backup to store: make one first."
nonce=$(awk -F '\t' '$1 == "nonce" { print $3 }' "$FKS_SCRATCH/backup/manifest.tsv")
[ -n "$nonce" ] || fail "The backup of $FKS_DATABASE has no nonce, by which it is found again: make it anew."

make_repository
# From its folder, so that a snapshot holds it under the same path wherever the scratch volume is.
cd "$FKS_SCRATCH"
run restic backup --quiet --host "$FKS_DATABASE" --tag "fks-sre,$nonce" backup > "$work/restic.log" 2>&1 \
  || fail "restic backup of $FKS_DATABASE failed: $(reason "$work/restic.log")."

# That it ended well says little: the snapshot is looked for.
snapshots "fks-sre,$nonce"
[ "$(wc -l < "$work/ids")" -eq 1 ] \
  || fail "The repository of $FKS_DATABASE holds $(wc -l < "$work/ids") snapshots of this backup and not one: see restic snapshots."
say "Stored $FKS_DATABASE as snapshot $(cut -c 1-8 "$work/ids")."
