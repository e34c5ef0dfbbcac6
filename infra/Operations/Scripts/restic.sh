# shellcheck shell=sh
# Read by the scripts that run restic, from 0.14 on.
need RESTIC_REPOSITORY RESTIC_PASSWORD FKS_DATABASE FKS_SCRATCH
work=$FKS_SCRATCH/restic.work
rm -rf "$work"
mkdir -p "$work" || fail "$FKS_SCRATCH cannot be written to: give the pod a scratch volume that its user owns."
# The image's own file system may be read-only.
export RESTIC_CACHE_DIR="$work/cache" TMPDIR="$work"

clean_up() {
  rm -rf "$work"
}

# Unlocks the repository, or makes it, only where nothing is there: a store that does not answer, or another password, is no reason to
# begin a second one.
make_repository() {
  run restic unlock > "$work/restic.log" 2>&1 && return 0
  # shellcheck disable=SC2154
  if [ "$ended" -ne 10 ] && ! grep -qE 'no such file or directory|key does not exist|NoSuchKey' "$work/restic.log"; then
    fail "The repository of $FKS_DATABASE cannot be opened: $(reason "$work/restic.log")."
  fi
  case $RESTIC_REPOSITORY in
    /*)
      above=$(dirname "$RESTIC_REPOSITORY")
      [ -d "$above" ] || fail "$above is not there: mount the volume of the repository."
      ;;
  esac
  run restic init > "$work/restic.log" 2>&1 || fail "The repository of $FKS_DATABASE cannot be made: $(reason "$work/restic.log")."
  say "Made the repository of $FKS_DATABASE."
}

# Of backups and prunings that were killed. Only what is older than 30 minutes, or a dead process's of this host: others may be at work.
unlock() {
  run restic unlock > "$work/restic.log" 2>&1 || fail "The repository of $FKS_DATABASE cannot be opened: $(reason "$work/restic.log")."
}

# Writes the ids of this database's snapshots with these tags. restic ends well also where there is none, so its answer
# is read. No name or tag can hold these words unescaped.
snapshots() {
  run restic snapshots --json --host "$FKS_DATABASE" --tag "$1" ${2:+"$2"} > "$work/snapshots.json" 2> "$work/restic.log" \
    || fail "The snapshots of $FKS_DATABASE cannot be listed: $(reason "$work/restic.log")."
  tr ',' '\n' < "$work/snapshots.json" | sed -n 's/^[[{ ]*"id": *"\([0-9a-f]\{64\}\)".*$/\1/p' > "$work/ids"
}
