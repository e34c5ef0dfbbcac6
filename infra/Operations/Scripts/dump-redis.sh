#!/bin/sh
# Makes a backup of one Redis into $FKS_SCRATCH/backup, in the image of its server. The server forks for it, as for a new replica.
# Its user needs +psync +replconf +ping +sync and no key.
set -eu
here=$(dirname -- "$0")
# shellcheck source=infra/Operations/Scripts/common.sh
. "$here/common.sh"

need FKS_REDIS_HOST FKS_REDIS_PORT REDISCLI_AUTH FKS_DATABASE FKS_SCRATCH
# shellcheck source=infra/Operations/Scripts/redis.sh
. "$here/redis.sh"

started=$(now)
part=$FKS_SCRATCH/backup.part
work=$FKS_SCRATCH/dump.work
rm -rf "$FKS_SCRATCH/backup" "$part" "$work" "$FKS_SCRATCH/figures.prom"
mkdir -p "$part/dump" "$work" || fail "$FKS_SCRATCH cannot be written to: give the pod a scratch volume that its user owns."

clean_up() {
  stop_redis
  rm -rf "$part" "$work" "$socket" "$FKS_SCRATCH/redis.log"
}

printf '%s\n' "$started" > "$part/snapshot"
run redis-cli -h "$FKS_REDIS_HOST" -p "$FKS_REDIS_PORT" ${FKS_REDIS_USER:+--user "$FKS_REDIS_USER"} --rdb "$part/dump/dump.rdb" \
  > "$work/dump.log" 2>&1 || fail "redis-cli --rdb of $FKS_DATABASE failed: $(reason "$work/dump.log"). Nothing was backed up."
# redis-cli has ended well with a file that was not whole (valkey-io/valkey#3945).
whole_rdb "$part/dump/dump.rdb" "$work/whole.log" \
  || fail "The dump of $FKS_DATABASE is not whole: $(reason "$work/whole.log"). Nothing was backed up."

# The copy's server has no password.
unset REDISCLI_AUTH
start_redis "$part/dump/dump.rdb"
{
  printf 'nonce\t\t%s\t\n' "$(od -A n -N 16 -t x1 /dev/urandom | tr -d ' \n')"
  keys
} > "$part/manifest.tsv" || fail "The manifest of $FKS_DATABASE cannot be written: is $FKS_SCRATCH full?"
stop_redis
seal "$part"

mv "$part" "$FKS_SCRATCH/backup"
rows=$(awk -F '\t' '$1 == "keys" { rows += $3 } END { printf "%.0f\n", rows }' "$FKS_SCRATCH/backup/manifest.tsv")
{
  figure fks_backup_last_success_timestamp_seconds "$started" "Moment of which the newest backup is a copy."
  figure fks_backup_duration_seconds "$(($(now) - started))" "How long the dump took, with reading it back."
  figure fks_backup_size_bytes "$(size_of "$FKS_SCRATCH/backup")" "Bytes of the dump and its manifest, before the repository packs them."
  figure fks_backup_rows "$rows" "Keys in the backup."
} > "$work/figures.prom" || fail "The figures of $FKS_DATABASE cannot be written: is $FKS_SCRATCH full?"
mv "$work/figures.prom" "$FKS_SCRATCH/figures.prom"
say "Backed up $FKS_DATABASE: $rows keys, $(size_of "$FKS_SCRATCH/backup") bytes."
