#!/bin/sh
# Proves that the backup in $FKS_SCRATCH/backup can be restored: into a server of its own, in the image of the database's server, without
# a network. Compares the copy with the manifest, then plants faults in it and counts those that the same comparison finds: a comparison
# that finds nothing wrong is worth something only where it finds what is wrong.
set -eu
here=$(dirname -- "$0")
# shellcheck source=infra/Operations/Scripts/common.sh
. "$here/common.sh"

need FKS_DATABASE FKS_ENGINE FKS_SCRATCH FKS_SMOKE_QUERY
case $FKS_ENGINE in
  postgresql) preload=${FKS_PRELOAD-} ;;
  timescaledb) preload=${FKS_PRELOAD-timescaledb} ;;
  *) fail "FKS_ENGINE is $FKS_ENGINE: it is postgresql or timescaledb." ;;
esac

started=$(now)
# A restore begins with fetching the backup.
[ ! -f "$FKS_SCRATCH/fetch_started" ] || started=$(cat "$FKS_SCRATCH/fetch_started")
backup=$FKS_SCRATCH/backup
server=$FKS_SCRATCH/server
work=$FKS_SCRATCH/prove.work
tab=$(printf '\t')

clean_up() {
  # pg_ctl reads the server's process from the data folder, so no other server is meant.
  if [ -f "$server/data/postmaster.pid" ]; then
    pg_ctl -D "$server/data" -m immediate -w stop > /dev/null || printf '%s\n' "The server of the drill does not stop." >&2
  fi
  rm -rf "$server" "$work"
}

rm -rf "$server" "$work" "$FKS_SCRATCH/figures.prom"
mkdir -p "$server" "$work" || fail "$FKS_SCRATCH cannot be written to: give the pod a scratch volume that its user owns."
for file in sha256 manifest.tsv globals.sql snapshot database superuser dump/toc.dat; do
  [ -s "$backup/$file" ] || fail "The backup of $FKS_DATABASE has no $file, or an empty one: it is no whole backup."
done
whole "$backup" "$work/whole.log" || fail "The backup of $FKS_DATABASE is not whole: $(why_not_whole "$work/whole.log")."

database=$(cat "$backup/database")
superuser=$(cat "$backup/superuser")
# A user without a name in the image cannot make a server, but for the library with which the official images lend it one.
if ! whoami > /dev/null 2>&1; then
  lent=$(find /usr/lib /usr/lib64 /lib -name libnss_wrapper.so 2> /dev/null | head -n 1)
  [ -n "$lent" ] || fail "The user $(id -u) has no name in this image, without which PostgreSQL makes no server:" \
    "run the pod as the image's own user postgres."
  printf 'postgres:x:%s:%s::/:/bin/false\n' "$(id -u)" "$(id -g)" > "$work/passwd"
  printf 'postgres:x:%s:\n' "$(id -g)" > "$work/group"
  export LD_PRELOAD="$lent" NSS_WRAPPER_PASSWD="$work/passwd" NSS_WRAPPER_GROUP="$work/group"
fi

unset PGPASSWORD PGPORT PGOPTIONS PGSERVICE PGSSLMODE
export PGHOST="$server" PGUSER="$superuser" PGDATABASE=template1 PGAPPNAME=fks-drill

run initdb -D "$server/data" -U "$superuser" --auth=trust --encoding=UTF8 --locale=C --no-sync > "$work/initdb.log" 2>&1 \
  || fail "The server of the drill cannot be made: $(reason "$work/initdb.log")."
{
  printf "listen_addresses = ''\nunix_socket_directories = '%s'\nlogging_collector = off\n" "$server"
  printf 'shared_buffers = 64MB\nwal_level = minimal\nmax_wal_senders = 0\nmax_locks_per_transaction = 1024\n'
  if [ -n "$preload" ]; then
    printf "shared_preload_libraries = '%s'\n" "$preload"
  fi
  if [ "$FKS_ENGINE" = timescaledb ]; then
    # Its jobs would delete and compress what is compared.
    printf "timescaledb.max_background_workers = 0\ntimescaledb.telemetry_level = off\n"
  fi
} >> "$server/data/postgresql.conf"
run pg_ctl -D "$server/data" -l "$server/log" -w -t 120 start > "$work/start.log" 2>&1 \
  || fail "The server of the drill does not start: $(reason "$server/log")."

# One statement or more in the copy; what they give is in the file answer.
query() {
  run psql -X -q -A -t -w -v ON_ERROR_STOP=1 -c "$1" > "$work/answer" 2> "$work/query.log"
}

# The folder's superuser is already there, and is all that may be: everything else must come from the backup.
query "select 'CREATE ROLE ' || quote_ident(current_user) || ';'" \
  || fail "The server of the drill does not answer: $(reason "$work/query.log")."
grep -v -x -F -f "$work/answer" "$backup/globals.sql" > "$work/globals.sql" || fail "The backup of $FKS_DATABASE holds no roles."
run psql -X -q -w -v ON_ERROR_STOP=1 -f "$work/globals.sql" > "$work/restore.log" 2>&1 \
  || fail "The roles of $FKS_DATABASE cannot be restored: $(reason "$work/restore.log")."

# The database itself first, with its encoding, settings and rights, and nothing in it. The list is not a check, it says what to restore.
query "drop database postgres" || fail "The server of the drill cannot be emptied: $(reason "$work/query.log")."
pg_restore -C -l "$backup/dump" > "$work/contents" 2> "$work/restore.log" || fail "The dump cannot be read: $(reason "$work/restore.log")."
grep -E '^[0-9]+; [0-9]+ [0-9]+ (DATABASE|DATABASE PROPERTIES|COMMENT|ACL|SECURITY LABEL) - (DATABASE )?' "$work/contents" \
  | grep -E ' (DATABASE|DATABASE PROPERTIES) - | - DATABASE ' > "$work/database.list" || fail "The dump names no database."
run pg_restore --exit-on-error -w --no-tablespaces -C -L "$work/database.list" -d template1 "$backup/dump" 2> "$work/restore.log" \
  || fail "The database $FKS_DATABASE cannot be made: $(reason "$work/restore.log")."
export PGDATABASE="$database"

# Extensions as they were recorded: the image's default may be newer. One in a schema of the dump's own comes with it.
grep "^extension$tab" "$backup/manifest.tsv" > "$work/extensions" || fail "The manifest of $FKS_DATABASE names no extension."
while IFS=$tab read -r _ extension version schema; do
  query "create extension if not exists $extension schema $schema version '$version' cascade" \
    || fail "The extension $extension $version cannot be made: $(reason "$work/query.log")." \
      "Use the image of the server that was backed up."
done << END
$(awk -F '\t' '$4 == "public" || $4 == "pg_catalog"' "$work/extensions")
END

jobs=2
if [ "$FKS_ENGINE" = timescaledb ]; then
  # The catalogue's foreign keys hold only where its tables come one after the other.
  jobs=1
  query "select timescaledb_pre_restore()" || fail "timescaledb_pre_restore failed: $(reason "$work/query.log")."
fi
run pg_restore --exit-on-error -w --no-tablespaces -j "$jobs" -d "$database" "$backup/dump" 2> "$work/restore.log" \
  || fail "The dump of $FKS_DATABASE cannot be restored: $(reason "$work/restore.log")."
if [ "$FKS_ENGINE" = timescaledb ]; then
  query "select timescaledb_post_restore()" || fail "timescaledb_post_restore failed: $(reason "$work/query.log")."
fi
# In that mode every hypertable looks empty, so nothing may be counted.
query "select count(*) from pg_db_role_setting s, unnest(setconfig) c
  where c ilike 'timescaledb.restoring=%' and split_part(c, '=', 2) not in ('off', 'false')" \
  || fail "The copy of $FKS_DATABASE does not answer: $(reason "$work/query.log")."
[ "$(cat "$work/answer")" = 0 ] \
  || fail "The copy of $FKS_DATABASE is left in TimescaleDB's restoring mode: timescaledb_post_restore did not do its work."

query "$FKS_SMOKE_QUERY" || fail "The smoke query of $FKS_DATABASE failed on the copy: $(reason "$work/query.log")."
smoke=$(cat "$work/answer")
[ "$smoke" = t ] || fail "The smoke query of $FKS_DATABASE gave no single row t on the copy, but: $(printf '%s' "${smoke:-no row}" \
  | head -n 3 | cut -c 1-140 | tr '\n' ' ' | sed 's/ $//')."
restored=$(now)

# The manifest of the copy as it is after a statement, which is undone at the end.
manifest() {
  printf '%s\n' "begin isolation level repeatable read;" "set local session_replication_role = replica;" "$1" \
    "\\o :work/unsorted" "\\i :scripts/manifest.sql" "\\o" "rollback;" > "$work/manifest.sql"
  run psql -X -q -A -t -w -v ON_ERROR_STOP=1 ${FKS_NEWEST_QUERY:+-v "newest=$FKS_NEWEST_QUERY"} -v "scripts=$here" -v "work=$work" \
    -f "$work/manifest.sql" > "$work/query.log" 2>&1 && sort "$work/unsorted" > "$2"
}

# Lines that only one of two manifests has, and sequences that are behind. Where only one table's rows were read, the others' are left out.
differences() {
  awk -F '\t' -v some="${3-}" '
    function behind(here, there, direction) {
      if (there == "" || direction == "cycles") return 0
      if (here == "") return 1
      return direction == "up" ? less(here, there) : less(there, here)
    }
    # Numbers of nineteen digits are more than awk counts exactly.
    function less(a, b, minus) {
      if ((a ~ /^-/) != (b ~ /^-/)) return a ~ /^-/
      minus = a ~ /^-/
      if (length(a) != length(b)) return minus ? length(a) > length(b) : length(a) < length(b)
      return minus ? "n" a > "n" b : "n" a < "n" b
    }
    { key = $1 FS $2; apart = $1 == "sequence_value" }
    FILENAME == ARGV[1] { if (apart) { value[key] = $4; way[key] = $3 } else source[$0] = 1; next }
    apart { found[key] = 1; if (!(key in value) || behind($4, value[key], way[key])) print "copy:   " $0; next }
    { read_rows[key] = 1; copy[$0] = 1 }
    END {
      for (line in source) {
        split(line, part, FS)
        if (!(line in copy) && !(part[1] ~ /^rows/ && some != "" && !((part[1] FS part[2]) in read_rows))) print "source: " line
      }
      for (line in copy) if (!(line in source)) print "copy:   " line
      for (key in value) if (!(key in found)) print "source: " key FS way[key] FS value[key]
    }
  ' "$1" "$2" | sort -b -k 2 > "$work/differences"
}

manifest "" "$work/copy.tsv" || fail "The copy of $FKS_DATABASE cannot be compared: $(reason "$work/query.log")."
differences "$backup/manifest.tsv" "$work/copy.tsv"
if [ -s "$work/differences" ]; then
  fail "The copy of $FKS_DATABASE differs from what was backed up in $(wc -l < "$work/differences") lines, of which the first are:
$(head -n 20 "$work/differences" | cut -c 1-160)"
fi
grep -q "^nonce${tab}${tab}[0-9a-f]" "$work/copy.tsv" \
  || fail "The copy of $FKS_DATABASE has no row in fks_sre.backup_nonce: it is not known to be a copy of this backup."

planted=0
found=0
missed=''

count_fault() {
  planted=$((planted + 1))
  if [ "$2" = found ]; then
    found=$((found + 1))
  else
    missed="$missed${missed:+, }$1"
  fi
}

# A fault is a statement, which a query of the catalogue gives; it gives none where nothing of that kind is there.
plant() {
  query "$2" || fail "The fault \"$1\" cannot be chosen: $(reason "$work/query.log")."
  statement=$(cat "$work/answer")
  if [ -z "$statement" ]; then
    say "Nothing to plant \"$1\" in."
    return 0
  fi
  manifest "set local fks_sre.rows_of = '-'; $statement" "$work/faulty.tsv" \
    || fail "The fault \"$1\" cannot be planted: $(reason "$work/query.log")."
  differences "$backup/manifest.tsv" "$work/faulty.tsv" some
  if [ -s "$work/differences" ]; then count_fault "$1" found; else count_fault "$1" missed; fi
}

# Nothing of an extension is touched; what is small is taken first, and the nonce's table last, for there is a fault of its own for it.
own="n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')"
tables="from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and pg_relation_size(c.oid) > 0 and $own
  order by n.nspname = 'fks_sre', n.nspname ~ '^_timescaledb', pg_relation_size(c.oid), c.oid"
# Chunks have to be changed by way of their hypertable.
changeable="$own and n.nspname !~ '^_timescaledb'"

# Without a fault nothing may be found, or finding one would say nothing.
manifest "set local fks_sre.rows_of = '-';" "$work/faulty.tsv" \
  || fail "The copy of $FKS_DATABASE cannot be read again: $(reason "$work/query.log")."
differences "$backup/manifest.tsv" "$work/faulty.tsv" some
[ ! -s "$work/differences" ] \
  || fail "The copy of $FKS_DATABASE changed while it was compared: $(head -n 1 "$work/differences" | cut -c 1-160)"

plant "a row deleted" "select \$q\$do \$f\$
declare name text; gone bigint;
begin
  for name in select format('%I.%I', n.nspname, c.relname) $tables loop
    execute format('delete from only %s where ctid = (select ctid from only %s limit 1)', name, name);
    get diagnostics gone = row_count;
    if gone = 1 then perform set_config('fks_sre.rows_of', name, true); return; end if;
  end loop;
  raise exception 'no table has a row';
end \$f\$;\$q\$"

# Whatever a column allows: nothing where there was something, or something else of the kind.
plant "a value changed" "select \$q\$do \$f\$
declare name text; field record; changed bigint;
begin
  for name in select format('%I.%I', n.nspname, c.relname) $tables loop
    for field in
      select quote_ident(a.attname) as target, case
          when not a.attnotnull then 'null'
          when t.typcategory = 'N' then quote_ident(a.attname) || ' + 1'
          when t.typcategory = 'S' then 'md5(' || quote_ident(a.attname) || ')'
          when t.typcategory = 'D' then quote_ident(a.attname) || ' + interval ''1 day'''
          when t.typcategory = 'B' then 'not ' || quote_ident(a.attname)
          when t.typname = 'uuid' then 'gen_random_uuid()'
        end as other
      from pg_attribute a join pg_type t on t.oid = a.atttypid
      where a.attrelid = name::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.attidentity <> 'a'
      order by a.attnum desc
    loop
      begin
        execute format('update only %s set %s = %s where ctid = (select ctid from only %s where %s is not null limit 1)',
          name, field.target, field.other, name, field.target);
        get diagnostics changed = row_count;
      exception when others then changed := 0;
      end;
      if changed = 1 then perform set_config('fks_sre.rows_of', name, true); return; end if;
    end loop;
  end loop;
  raise exception 'no column allows another value';
end \$f\$;\$q\$"

plant "an index dropped" "select format('drop index %s cascade;', format('%I.%I', n.nspname, c.relname))
  from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_index i on i.indexrelid = c.oid
  where $changeable and i.indisvalid and not c.relispartition
    and not exists (select from pg_constraint k where k.conindid = c.oid) order by c.oid limit 1"

plant "a constraint dropped" "select format('alter table %I.%I drop constraint %I cascade;', n.nspname, c.relname, k.conname)
  from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_constraint k on k.conrelid = c.oid
  where $changeable and c.relkind in ('r', 'p') and k.conislocal and k.coninhcount = 0 and k.conparentid = 0
    and k.contype in ('f', 'c', 'u', 'p')
  order by n.nspname = 'fks_sre', position(k.contype in 'fcup'), k.oid limit 1"

plant "a grant revoked" "select format('revoke %s on %I.%I from %I cascade;', a.privilege_type, n.nspname, c.relname, r.rolname)
  from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) a join pg_roles r on r.oid = a.grantee
  where $changeable and c.relkind = 'r' and a.grantor = c.relowner and a.grantee <> c.relowner
  order by n.nspname = 'fks_sre', c.oid limit 1"

plant "a sequence set back" "select format('alter sequence %I.%I restart;', n.nspname, c.relname)
  from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_sequence s on s.seqrelid = c.oid
  where $changeable and not s.seqcycle and case when c.relkind = 'S' then pg_sequence_last_value(c.oid) end is not null
  order by c.oid limit 1"

plant "a role removed" "select format('reassign owned by %1\$I to current_user; drop owned by %1\$I cascade; drop role %1\$I;', rolname)
  from pg_roles where oid > 16383 order by rolname limit 1"

plant "the nonce deleted" "select 'delete from fks_sre.backup_nonce;'"

# Faults of the files are planted in a copy in which all files but one are the backup's own: the smallest that holds a table's rows, or
# the contents where there is none.
smallest=$(find "$backup/dump" -type f ! -name toc.dat -exec wc -c {} + | awk '$2 != "total" && $1 > 99' | sort -n | head -n 1)
smallest=${smallest:-$(wc -c "$backup/dump/toc.dat")}
bytes=$(printf '%s' "$smallest" | awk '{ print $1 }')
file=${smallest##*/}

# A copy of the backup without that file.
copy_of_files() {
  rm -rf "$work/faulty"
  mkdir -p "$work/faulty/dump"
  for original in "$backup"/* "$backup"/dump/*; do
    if [ -f "$original" ] && [ "${original##*/}" != "$file" ]; then
      ln -s "$original" "$work/faulty/${original#"$backup"/}"
    fi
  done
}

count_file_fault() {
  if whole "$work/faulty" "$work/whole.log"; then count_fault "$1" missed; else count_fault "$1" found; fi
}

copy_of_files
head -c "$((bytes * 6 / 10))" "$backup/dump/$file" > "$work/faulty/dump/$file"
count_file_fault "the dump cut to 60 %"

copy_of_files
middle=$((bytes / 2))
flipped=$(tail -c "+$((middle + 1))" "$backup/dump/$file" | head -c 1 | od -A n -t u1 | awk '{ printf "%03o", ($1 + 128) % 256 }')
{
  head -c "$middle" "$backup/dump/$file"
  # shellcheck disable=SC2059
  printf "\\$flipped"
  tail -c "+$((middle + 2))" "$backup/dump/$file"
} > "$work/faulty/dump/$file"
count_file_fault "one byte flipped in the dump"

[ -z "$missed" ] || fail "The comparison of $FKS_DATABASE did not find what was planted: $missed. It proves nothing until it does."
in_time "$((restored - started))"

{
  figure fks_restore_drill_last_success_timestamp_seconds "$(now)" "When a backup was last proven by restoring it."
  figure fks_restore_drill_proven_data_timestamp_seconds "$(cat "$backup/snapshot")" "Moment of which the proven backup is a copy."
  figure fks_restore_drill_duration_seconds "$(($(now) - started))" "How long the drill took, with fetching, comparing and planted faults."
  figure fks_restore_drill_restore_seconds "$((restored - started))" \
    "From the beginning of fetching until the copy answered its smoke query."
  figure fks_restore_drill_planted_faults "$planted" "Faults that the drill planted in the copy."
  figure fks_restore_drill_found_faults "$found" "Planted faults that the drill's own comparison found."
} > "$work/figures.prom" || fail "The figures of $FKS_DATABASE cannot be written: is $FKS_SCRATCH full?"
mv "$work/figures.prom" "$FKS_SCRATCH/figures.prom"
say "Proved the backup of $FKS_DATABASE: restored in $((restored - started)) s, identical; found $found of $planted planted faults."
