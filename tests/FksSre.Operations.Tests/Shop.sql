-- Something of all that a database of applications may hold, hostile names and values among it.
create role app login;
create role reader;
grant reader to app with admin option;
create role "odd	role
'q' ""d"" \ $(x)";

create type mood as enum ('sad', 'ok', 'it''s');
create domain positive as int check (value > 0);
create type pair as (l int, r text);

create table orders (
  id bigint generated always as identity primary key,
  name text not null,
  status varchar(20) not null default 'new' check (status in ('new', 'paid')),
  at timestamptz not null,
  price numeric(11, 3),
  ratio double precision,
  picture bytea,
  parts int[],
  detail jsonb,
  how mood default 'ok',
  twice numeric generated always as (price * 2) stored,
  unique (name)
);
insert into orders (name, status, at, price, ratio, picture, parts, detail)
select 'n' || i, case i % 2 when 0 then 'new' else 'paid' end, timestamptz '2026-01-01 00:00:00.000123+00' + i * interval '1 minute',
  i / 3.0, case when i % 7 = 0 then 'NaN' when i % 11 = 0 then '-Infinity' else i / 3.0::float8 end,
  decode(md5(i::text), 'hex'), case when i % 5 > 0 then array[i, null, i + 1] end, jsonb_build_object('i', i, 't', E'a\tb\n')
from generate_series(1, 501) i;
create index orders_name on orders (lower(name)) where status <> 'paid';
create table lines (order_id bigint references orders deferrable initially deferred, line serial, note text default E'a\\b', x positive);
insert into lines (order_id, note, x) select i, E'tab\t newline\n quote'' backslash\\ $(x)', i from generate_series(1, 37) i;

create table nothing (x int);
create table years (year int not null, what text) partition by range (year);
create table years_old partition of years for values from (0) to (100);
create table years_new (what text, year int not null);
alter table years attach partition years_new for values from (100) to (200);
insert into years select i, 'y' || i from generate_series(0, 187) i;
create index on years (what);
create table animal (legs int);
create table dog (name text) inherits (animal);
-- In the copy this column stands before those of the child.
alter table animal add column colour text;
insert into animal values (3, 'red');
insert into dog values (4, 'Rex', 'brown'), (5, 'Bo', null);
create unlogged table quick as select 7 as seven;
create table "odd	table
'q' ""d"" \ :x $(x)" ("c	'"" \" int constraint "k ""1" check ("c	'"" \" > 0), """" text);
insert into "odd	table
'q' ""d"" \ :x $(x)" values (3, '\N'), (5, null);

create view cheap as select id, name from orders where price < 10 and status in ('new', 'paid');
create materialized view by_status as select status, count(*) from orders group by 1;
create function plus(i int) returns int language sql immutable as 'select $1 + 1';
create function stay() returns trigger language plpgsql as 'begin return new; end';
create trigger stays before insert on orders for each row execute function stay();
create sequence down increment -1;
select nextval('down');
create sequence unused;
create sequence round maxvalue 3 cycle;
select nextval('round');
select lo_from_bytea(0, 'a large object'::bytea), lo_from_bytea(0, '\x00ff00'::bytea);

alter table nothing enable row level security;
create policy reads on nothing for select to reader using (x > 0);
grant select on orders to reader with grant option;
grant select (note), update (note) on lines to reader;
alter table lines owner to app;
alter default privileges for role app grant select on tables to reader;
create schema ext;
create extension citext schema ext;
create extension pg_trgm;
alter database shop set work_mem = '5MB';
alter role app in database shop set search_path = public;
alter role app set statement_timeout = '3s';
grant connect on database shop to reader;
