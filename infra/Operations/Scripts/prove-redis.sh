#!/bin/sh
# Proves that the backup in $FKS_SCRATCH/backup can be loaded into a Redis, in the image of the server: compares the numbers of keys, then
# plants faults and counts those that are found.
set -eu
here=$(dirname -- "$0")
# shellcheck source=infra/Operations/Scripts/common.sh
. "$here/common.sh"

need FKS_DATABASE FKS_SCRATCH
# shellcheck source=infra/Operations/Scripts/redis.sh
. "$here/redis.sh"

started=$(now)
# A restore begins with fetching the backup.
[ ! -f "$FKS_SCRATCH/fetch_started" ] || started=$(cat "$FKS_SCRATCH/fetch_started")
backup=$FKS_SCRATCH/backup
work=$FKS_SCRATCH/prove.work
rm -rf "$work" "$FKS_SCRATCH/figures.prom"
mkdir -p "$work/copy" || fail "$FKS_SCRATCH cannot be written to: give the pod a scratch volume that its user owns."

clean_up() {
  stop_redis
  rm -rf "$work" "$socket" "$FKS_SCRATCH/redis.log"
}

for file in sha256 manifest.tsv snapshot dump/dump.rdb; do
  [ -s "$backup/$file" ] || fail "The backup of $FKS_DATABASE has no $file, or an empty one: it is no whole backup."
done
sealed "$backup" "$work/whole.log" || fail "The backup of $FKS_DATABASE is not whole: $(why_not_whole "$work/whole.log")."
whole_rdb "$backup/dump/dump.rdb" "$work/whole.log" || fail "The backup of $FKS_DATABASE is not whole: $(reason "$work/whole.log")."

unset REDISCLI_AUTH
start_redis "$backup/dump/dump.rdb"
restored=$(now)

# Databases in which keys that do not expire are missing or too many, and those with more keys than there were.
differences() {
  keys > "$work/copy.tsv"
  awk -F '\t' '
    $1 != "keys" { next }
    FILENAME == ARGV[1] { all[$2] = $3; lasting[$2] = $4; next }
    { found[$2] = 1 }
    !($2 in all) || $4 != lasting[$2] || $3 + 0 > all[$2] + 0 {
      printf "database %s: %s keys, of which %s do not expire, and not %s, %s\n", $2, $3, $4, all[$2] + 0, lasting[$2] + 0
    }
    END { for (id in lasting) if (lasting[id] > 0 && !(id in found)) printf "database %s: no keys, and not %s\n", id, all[id] }
  ' "$backup/manifest.tsv" "$work/copy.tsv" | sort > "$work/differences"
}

differences
[ ! -s "$work/differences" ] || fail "The copy of $FKS_DATABASE differs from what was backed up: $(head -n 1 "$work/differences")."

planted=0
found=0
missed=''

# Whether a fault was found is how the last command ended.
count_fault() {
  planted=$((planted + 1))
  if [ "$2" -ne 0 ]; then found=$((found + 1)); else missed="$missed${missed:+, }$1"; fi
}

fault="$work/copy/dump.rdb"
bytes=$(wc -c < "$backup/dump/dump.rdb")
head -c "$((bytes * 6 / 10))" "$backup/dump/dump.rdb" > "$fault"
ended=0
whole_rdb "$fault" "$work/whole.log" || ended=1
count_fault "the dump cut to 60 %" "$ended"

middle=$((bytes / 2))
flipped=$(tail -c "+$((middle + 1))" "$backup/dump/dump.rdb" | head -c 1 | od -A n -t u1 | awk '{ printf "%03o", ($1 + 128) % 256 }')
{
  head -c "$middle" "$backup/dump/dump.rdb"
  # shellcheck disable=SC2059
  printf "\\$flipped"
  tail -c "+$((middle + 2))" "$backup/dump/dump.rdb"
} > "$fault"
ended=0
whole_rdb "$fault" "$work/whole.log" || ended=1
count_fault "one byte flipped in the dump" "$ended"

lasting=$(awk -F '\t' '$1 == "keys" && $4 > 0 { print $2; exit }' "$backup/manifest.tsv")
if [ -n "$lasting" ]; then
  gone=$(redis-cli -s "$socket" -n "$lasting" eval "for i = 1, 100000 do local key = redis.call('randomkey')
    if redis.call('ttl', key) == -1 then return redis.call('del', key) end end return 0" 0)
  [ "$gone" = 1 ] || fail "The fault \"a key deleted\" cannot be planted: no key was found that does not expire."
  differences
  count_fault "a key deleted" "$(wc -l < "$work/differences")"
else
  say "Nothing to plant \"a key deleted\" in."
fi

[ -z "$missed" ] || fail "The comparison of $FKS_DATABASE did not find what was planted: $missed. It proves nothing until it does."
in_time "$((restored - started))"

{
  figure fks_restore_drill_last_success_timestamp_seconds "$(now)" "When a backup was last proven by restoring it."
  figure fks_restore_drill_proven_data_timestamp_seconds "$(cat "$backup/snapshot")" "Moment of which the proven backup is a copy."
  figure fks_restore_drill_duration_seconds "$(($(now) - started))" "How long the drill took, with fetching, comparing and planted faults."
  figure fks_restore_drill_restore_seconds "$((restored - started))" "From the beginning of fetching until the copy answered."
  figure fks_restore_drill_planted_faults "$planted" "Faults that the drill planted in the copy."
  figure fks_restore_drill_found_faults "$found" "Planted faults that the drill's own comparison found."
} > "$work/figures.prom" || fail "The figures of $FKS_DATABASE cannot be written: is $FKS_SCRATCH full?"
mv "$work/figures.prom" "$FKS_SCRATCH/figures.prom"
say "Proved the backup of $FKS_DATABASE: loaded in $((restored - started)) s, the same keys; found $found of $planted planted faults."
