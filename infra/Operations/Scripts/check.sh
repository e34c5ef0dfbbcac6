#!/bin/sh
# Reads all data of the repository, in the image of restic: without that a byte that was flipped on the disk is not found.
set -eu
here=$(dirname -- "$0")
# shellcheck source=infra/Operations/Scripts/common.sh
. "$here/common.sh"
# shellcheck source=infra/Operations/Scripts/restic.sh
. "$here/restic.sh"

unlock
run restic check --read-data > "$work/restic.log" 2>&1 \
  || fail "The repository of $FKS_DATABASE is damaged or cannot be read: $(reason "$work/restic.log")." \
    "Where it is damaged, keep it and make a backup into a new one."
say "Read all data of the repository of $FKS_DATABASE: it is whole."
