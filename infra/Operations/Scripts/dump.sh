#!/bin/sh
# Makes a backup of one database into $FKS_SCRATCH/backup, in the image of its server: then programs, extensions and libc are the same.
# The manifest tells what the dump's own snapshot holds, so a copy can be compared with it while the database moves on.
# Connects as PGUSER to PGDATABASE, directly: a pool of connections would lose the lock.
set -eu
here=$(dirname -- "$0")
# shellcheck source=infra/Operations/Scripts/common.sh
. "$here/common.sh"

need PGHOST PGPORT PGDATABASE PGUSER PGPASSWORD FKS_DATABASE FKS_ENGINE FKS_SCRATCH
deadline=${FKS_LOCK_DEADLINE:-1800}
case $deadline in '' | *[!0-9]*) fail "FKS_LOCK_DEADLINE is $deadline: give a number of seconds." ;; esac
case $FKS_ENGINE in
  postgresql | timescaledb) ;;
  *) fail "FKS_ENGINE is $FKS_ENGINE: it is postgresql or timescaledb." ;;
esac

started=$(now)
part=$FKS_SCRATCH/backup.part
work=$FKS_SCRATCH/dump.work
server=''
rm -rf "$FKS_SCRATCH/backup" "$part" "$work" "$FKS_SCRATCH/figures.prom"
mkdir -p "$part" "$work" || fail "$FKS_SCRATCH cannot be written to: give the pod a scratch volume that its user owns."

clean_up() {
  exec 3>&- 4<&-
  if [ -n "$server" ] && kill "$server" 2> /dev/null; then
    wait "$server" 2> /dev/null || ended=$?
  fi
  rm -rf "$part" "$work"
}

# The database's settings may end a session that waits for pg_dump; a client that is gone must not hold the lock for long.
PGOPTIONS="${PGOPTIONS-} -c statement_timeout=0 -c lock_timeout=0 -c idle_in_transaction_session_timeout=0 -c idle_session_timeout=0"
PGOPTIONS="$PGOPTIONS -c client_connection_check_interval=1s"
PGAPPNAME="fks-backup $FKS_DATABASE"
export PGOPTIONS PGAPPNAME PGCONNECT_TIMEOUT="${PGCONNECT_TIMEOUT:-30}"

# One session holds the lock and the snapshot from here to the end of pg_dump. It is asked through one pipe and answers through another.
mkfifo "$work/ask" "$work/answer"
psql -X -q -A -t -w -v ON_ERROR_STOP=1 ${FKS_NEWEST_QUERY:+-v "newest=$FKS_NEWEST_QUERY"} -v "scripts=$here" -v "part=$part" \
  < "$work/ask" > "$work/answer" 2> "$work/session.log" &
server=$!
exec 3> "$work/ask" 4< "$work/answer"

# Its answer to statements is in $answer, one line a row.
ask() {
  answer=''
  printf '%s\n\\echo fks-answered\n' "$1" >&3 || lost
  while IFS= read -r line <&4; do
    [ "$line" != fks-answered ] || return 0
    answer="$answer${answer:+
}$line"
  done
  lost
}

lost() {
  fail "The session with the database $FKS_DATABASE ended: $(reason "$work/session.log"). Nothing was backed up."
}

ask "select count(*) from pg_settings;"

ask "select concat_ws(' ', 'is', c) from pg_db_role_setting s, unnest(setconfig) c
  where setdatabase in (0, (select oid from pg_database where datname = current_database()))
    and c ilike 'timescaledb.restoring=%' and split_part(c, '=', 2) not in ('off', 'false');"
[ -z "$answer" ] || fail "The database $FKS_DATABASE was left in TimescaleDB's restoring mode by a restore that did not end: tables look" \
  "empty in it. Run: select timescaledb_post_restore(); and see that its jobs run."

ask "select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relrowsecurity and row_security_active(c.oid) order by 1 limit 1;"
[ -z "$answer" ] || fail "Row security hides rows of $answer from the role $PGUSER, so the backup would lack them:" \
  "run prepare.sql as an owner, which gives the role bypassrls."

# The lock of backup, migration and restore alike. Waiting in the server would end a migration that makes an index concurrently, so it is
# asked for again and again.
while :; do
  ask "select pg_try_advisory_lock(4606803, 1);"
  [ "$answer" != t ] || break
  if [ "$(($(now) - started))" -ge "$deadline" ]; then
    ask "select coalesce(string_agg(format('%s (user %s, since %s)', coalesce(nullif(a.application_name, ''), 'a session without a name'),
        a.usename, coalesce(to_char(a.backend_start at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS \"UTC\"'), 'an unknown time')), ', '),
        'a session that ended just now')
      from pg_locks l join pg_stat_activity a on a.pid = l.pid
      where l.locktype = 'advisory' and l.classid = 4606803 and l.objid = 1 and l.objsubid = 2 and l.granted
        and l.database = (select oid from pg_database where datname = current_database());"
    fail "The lock of the database $FKS_DATABASE was not free within $deadline s: held by $answer." \
      "Wait for it to end, or end that session, and start the backup again."
  fi
  # In the background, for the signal that may come meanwhile.
  run sleep 1 || fail "Waiting for the lock was interrupted."
done

ask "select to_regclass('fks_sre.backup_nonce') is not null;"
[ "$answer" = t ] || fail "The database $FKS_DATABASE has no table fks_sre.backup_nonce: run prepare.sql there once, as an owner."

# Committed before the snapshot is taken, so it is in it: a copy that lacks it is a copy of another moment.
ask "begin; delete from fks_sre.backup_nonce; insert into fks_sre.backup_nonce default values; commit;"

ask "begin isolation level repeatable read;
  select pg_export_snapshot();"
snapshot=$answer
ask "select floor(extract(epoch from transaction_timestamp()))::bigint;"
printf '%s\n' "$answer" > "$part/snapshot"
ask "\\o :part/database
  select current_database();
  \\o :part/superuser
  select rolname from pg_roles where oid = 10;
  \\o"
ask "select rolsuper from pg_roles where rolname = current_user;"
passwords=''
[ "$answer" = t ] || passwords=--no-role-passwords

# Before the dump: sequences stand outside of the snapshot, and only go on.
ask "\\o :part/manifest.unsorted
  \\i :scripts/manifest.sql
  \\o"
sort "$part/manifest.unsorted" > "$part/manifest.tsv" || fail "The manifest of $FKS_DATABASE cannot be written: is $FKS_SCRATCH full?"
rm "$part/manifest.unsorted"

run pg_dump -w --snapshot="$snapshot" -Fd -j 2 -f "$part/dump" 3>&- 4<&- 2> "$work/dump.log" \
  || fail "pg_dump of $FKS_DATABASE failed: $(reason "$work/dump.log"). Nothing was backed up."
# Roles are the cluster's, not the database's. Where a folder for tables lies on the server's disks is of no use elsewhere.
run pg_dumpall -w --globals-only --no-tablespaces $passwords -l "$PGDATABASE" 3>&- 4<&- > "$part/globals.sql" 2> "$work/dump.log" \
  || fail "pg_dumpall of the roles of $FKS_DATABASE failed: $(reason "$work/dump.log"). Nothing was backed up."

# The lock goes with the session, and whoever waits for it need not wait for what follows.
ask "commit;"
exec 3>&- 4<&-
wait "$server" || fail "The session with the database $FKS_DATABASE ended: $(reason "$work/session.log"). Nothing was backed up."
server=''

seal "$part"
whole "$part" "$work/whole.log" \
  || fail "The dump of $FKS_DATABASE cannot be read back: $(why_not_whole "$work/whole.log"). Nothing was backed up."

mv "$part" "$FKS_SCRATCH/backup"
{
  figure fks_backup_last_success_timestamp_seconds "$(cat "$FKS_SCRATCH/backup/snapshot")" "Moment of which the newest backup is a copy."
  figure fks_backup_duration_seconds "$(($(now) - started))" "How long the dump took, with waiting for the lock and reading it back."
  figure fks_backup_size_bytes "$(size_of "$FKS_SCRATCH/backup")" "Bytes of the dump and its manifest, before the repository packs them."
  figure fks_backup_rows "$(awk -F '\t' '$1 == "rows" { rows += $3 } END { printf "%.0f\n", rows }' "$FKS_SCRATCH/backup/manifest.tsv")" \
    "Rows of all tables in the backup."
} > "$work/figures.prom" || fail "The figures of $FKS_DATABASE cannot be written: is $FKS_SCRATCH full?"
mv "$work/figures.prom" "$FKS_SCRATCH/figures.prom"
say "Backed up $FKS_DATABASE: $(grep -c '^rows	' "$FKS_SCRATCH/backup/manifest.tsv") tables, $(size_of "$FKS_SCRATCH/backup") bytes."
