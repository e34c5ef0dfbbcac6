-- Run once by an owner who is superuser, in the database that is backed up, before its first backup:
--   psql -v backup_role=fks_backup -f prepare.sql
-- The role must be there (create role fks_backup login password ...). Running it again changes nothing.
\set ON_ERROR_STOP on
\if :{?backup_role}
\else
  do $$ begin raise exception 'Name the role that makes the backups: psql -v backup_role=fks_backup -f prepare.sql'; end $$;
\endif
begin;
-- Reads every table, whoever owns it and whichever policy hides rows of it, and writes to none but its own.
grant pg_read_all_data to :"backup_role";
alter role :"backup_role" bypassrls;
-- Tells since when another session has held the lock.
grant pg_read_all_stats to :"backup_role";
-- pg_read_all_data does not reach large objects; this setting lets this role read them.
alter role :"backup_role" set lo_compat_privileges = on;
create schema if not exists fks_sre;
create table if not exists fks_sre.backup_nonce (
  nonce uuid primary key default gen_random_uuid(),
  written_at timestamptz not null default now()
);
comment on table fks_sre.backup_nonce is 'One row, written anew by each backup: a restored copy that holds it is a copy of that backup.';
grant usage on schema fks_sre to :"backup_role";
grant insert, delete on fks_sre.backup_nonce to :"backup_role";
commit;
