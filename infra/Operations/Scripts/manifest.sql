-- What a database holds, one fact a line: kind, name, detail, definition, parted by tabs. Backup and drill run this same file, the one in
-- the snapshot that is dumped, the other on the copy, and lines that differ are what the copy lacks or has too much.
-- It is run by psql within a transaction of the caller's. COPY escapes tabs, newlines and backslashes, so a line is always one fact.
-- Variable newest (optional): a query that gives the time of the newest event.
-- Setting fks_sre.rows_of (optional): only this table's rows are read. The drill plants faults and need not read the others for each.
set local datestyle = 'ISO, YMD';
set local timezone = 'UTC';
set local intervalstyle = 'postgres';
set local bytea_output = 'hex';
set local extra_float_digits = 1;
set local lc_monetary = 'C';
set local standard_conforming_strings = on;
set local quote_all_identifiers = off;
-- A row that a policy hides would be missing in silence; off makes it an error.
set local row_security = off;

\if :{?newest}
copy (select 'newest_event', '', (:newest)::timestamptz::text, '') to stdout;
\endif

-- From here on every name is written with its schema, whatever the caller's search path is.
set local search_path = pg_catalog;

copy (
  with setting as (
    select s.setdatabase, s.setrole, split_part(c, '=', 1) as name, md5(substr(c, strpos(c, '=') + 1)) as value
    from pg_db_role_setting s, unnest(s.setconfig) c
    where s.setdatabase in (0, (select oid from pg_database where datname = current_database()))
  ),
  member as (select classid, objid from pg_depend where deptype = 'e' and refclassid = 'pg_extension'::regclass),
  space as (
    select n.oid, n.nspname, n.nspowner, n.nspacl
    from pg_namespace n
    where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
      and not exists (select from member m where m.classid = 'pg_namespace'::regclass and m.objid = n.oid)
  ),
  -- Chunks of an extension lie in a schema that is the extension's, so relations are taken from every schema but the server's own.
  relation as (
    select c.*, format('%I.%I', n.nspname, c.relname) as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
      and not exists (select from member m where m.classid = 'pg_class'::regclass and m.objid = c.oid)
  ),
  routine as (
    select p.*, format('%I.%I(%s)', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid)) as name
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
      and not exists (select from member m where m.classid = 'pg_proc'::regclass and m.objid = p.oid)
  ),
  kind_of_value as (
    select t.*, format('%I.%I', n.nspname, t.typname) as name
    from pg_type t join pg_namespace n on n.oid = t.typnamespace
    where n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and t.typtype in ('d', 'e', 'r', 'c')
      and not exists (select from member m where m.classid = 'pg_type'::regclass and m.objid = t.oid)
      and (t.typrelid = 0 or exists (select from pg_class c where c.oid = t.typrelid and c.relkind = 'c'))
  ),
  fact (kind, name, detail, definition) as (
    select 'server', '', (current_setting('server_version_num')::int / 10000)::text, ''
    union all
    select 'database', quote_ident(d.datname),
      concat_ws(' ', pg_encoding_to_char(d.encoding), d.datcollate, d.datctype, to_jsonb(d)->>'datlocprovider',
        coalesce(to_jsonb(d)->>'daticulocale', to_jsonb(d)->>'datlocale')),
      ''
    from pg_database d where d.datname = current_database()
    union all
    select 'owner', 'database ' || quote_ident(d.datname), pg_get_userbyid(d.datdba), ''
    from pg_database d where d.datname = current_database()
    union all
    select 'extension', quote_ident(e.extname), e.extversion, quote_ident(n.nspname)
    from pg_extension e join pg_namespace n on n.oid = e.extnamespace
    union all
    select 'schema', quote_ident(nspname), '', '' from space
    union all
    select 'owner', 'schema ' || quote_ident(nspname), pg_get_userbyid(nspowner), '' from space
    union all
    select case relkind
        when 'r' then 'table' when 'p' then 'partitioned_table' when 'v' then 'view' when 'm' then 'materialized_view'
        when 'S' then 'sequence' when 'f' then 'foreign_table' when 'c' then 'composite_type' end,
      name,
      concat_ws(' ', 'persistence=' || relpersistence::text, 'row_security=' || relrowsecurity, 'forced=' || relforcerowsecurity,
        'options=' || (select string_agg(o, ',' order by o collate "C") from unnest(reloptions) o),
        'bound=' || pg_get_expr(relpartbound, oid),
        'key=' || case when relkind = 'p' then pg_get_partkeydef(oid) end),
      case when relkind in ('v', 'm') then pg_get_viewdef(oid) else '' end
    from relation where relkind in ('r', 'p', 'v', 'm', 'S', 'f', 'c')
    union all
    select 'owner', 'relation ' || name, pg_get_userbyid(relowner), '' from relation where relkind in ('r', 'p', 'v', 'm', 'S', 'f')
    union all
    select 'parent', r.name, i.inhparent::regclass::text, '' from relation r join pg_inherits i on i.inhrelid = r.oid
    where r.relkind in ('r', 'p', 'f')
    union all
    select 'column', r.name || '.' || quote_ident(a.attname),
      concat_ws(' ', format_type(a.atttypid, a.atttypmod), case when a.attnotnull then 'not null' end,
        'generated=' || nullif(a.attgenerated::text, ''), 'identity=' || nullif(a.attidentity::text, ''),
        'collation=' || (nullif(a.attcollation, 0)::regcollation)::text),
      coalesce(pg_get_expr(d.adbin, d.adrelid), '')
    from relation r join pg_attribute a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
      left join pg_attrdef d on d.adrelid = r.oid and d.adnum = a.attnum
    where r.relkind in ('r', 'p', 'v', 'm', 'f', 'c')
    union all
    select 'constraint', r.name || '.' || quote_ident(c.conname),
      concat_ws(' ', c.contype, case when not c.convalidated then 'not valid' end), pg_get_constraintdef(c.oid)
    from relation r join pg_constraint c on c.conrelid = r.oid
    union all
    select 'constraint', t.name || '.' || quote_ident(c.conname), c.contype::text, pg_get_constraintdef(c.oid)
    from kind_of_value t join pg_constraint c on c.contypid = t.oid
    union all
    -- An index whose making failed is in no dump, so its lack is no fault of the copy.
    select 'index', i.indexrelid::regclass::text,
      concat_ws(' ', case when i.indisvalid then 'valid' else 'invalid' end, case when i.indisclustered then 'clustered' end,
        case when i.indisreplident then 'replica identity' end),
      pg_get_indexdef(i.indexrelid)
    from relation r join pg_index i on i.indrelid = r.oid
    where r.relkind in ('r', 'p', 'm') and i.indisready and (i.indisvalid or r.relkind = 'p')
    union all
    select 'routine', name,
      concat_ws(' ', prokind, provolatile, proparallel, case when prosecdef then 'definer' end, case when proisstrict then 'strict' end,
        case when proleakproof then 'leakproof' end, 'cost=' || procost, 'rows=' || prorows, pg_get_function_result(oid),
        (select lanname from pg_language l where l.oid = prolang)),
      md5(concat_ws(' ', prosrc, probin, pg_get_function_arguments(oid), to_jsonb(routine)->>'proconfig',
        case when prosqlbody is not null then pg_get_function_sqlbody(oid) end))
    from routine
    union all
    select 'owner', 'routine ' || name, pg_get_userbyid(proowner), '' from routine
    union all
    select 'trigger', r.name || '.' || quote_ident(t.tgname), t.tgenabled::text, pg_get_triggerdef(t.oid)
    from relation r join pg_trigger t on t.tgrelid = r.oid where not t.tgisinternal
    union all
    select 'rule', r.name || '.' || quote_ident(w.rulename), w.ev_enabled::text, pg_get_ruledef(w.oid)
    from relation r join pg_rewrite w on w.ev_class = r.oid where w.rulename <> '_RETURN'
    union all
    select 'policy', r.name || '.' || quote_ident(p.polname),
      concat_ws(' ', p.polcmd, case when p.polpermissive then 'permissive' else 'restrictive' end,
        (select string_agg(case g when 0 then 'public' else pg_get_userbyid(g) end, ',' order by case g when 0 then 'public'
          else pg_get_userbyid(g)::text end collate "C") from unnest(p.polroles) g)),
      concat_ws(' / ', pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))
    from relation r join pg_policy p on p.polrelid = r.oid
    union all
    select 'event_trigger', quote_ident(e.evtname), concat_ws(' ', e.evtevent, e.evtenabled, e.evttags), e.evtfoid::regprocedure::text
    from pg_event_trigger e
    where not exists (select from member m where m.classid = 'pg_event_trigger'::regclass and m.objid = e.oid)
    union all
    select 'type', t.name,
      concat_ws(' ', t.typtype, case when t.typnotnull then 'not null' end, 'of=' || format_type(nullif(t.typbasetype, 0), t.typtypmod),
        'range_of=' || (select format_type(g.rngsubtype, null) from pg_range g where g.rngtypid = t.oid),
        'values=' || (
          select string_agg(quote_literal(e.enumlabel), ',' order by e.enumsortorder) from pg_enum e where e.enumtypid = t.oid)),
      coalesce(t.typdefault, '')
    from kind_of_value t
    union all
    select 'owner', 'type ' || name, pg_get_userbyid(typowner), '' from kind_of_value
    union all
    select 'grant', object || ' to ' || case a.grantee when 0 then 'PUBLIC' else quote_ident(pg_get_userbyid(a.grantee)) end,
      a.privilege_type || case when a.is_grantable then ' with grant option' else '' end, quote_ident(pg_get_userbyid(a.grantor))
    from (
      select 'database ' || quote_ident(datname), coalesce(datacl, acldefault('d', datdba))
      from pg_database where datname = current_database()
      union all
      select 'schema ' || quote_ident(nspname), coalesce(nspacl, acldefault('n', nspowner)) from space
      union all
      select 'relation ' || name, coalesce(relacl, acldefault(case relkind when 'S' then 's' else 'r' end::"char", relowner))
      from relation where relkind in ('r', 'p', 'v', 'm', 'S', 'f')
      union all
      select 'column ' || r.name || '.' || quote_ident(c.attname), c.attacl
      from relation r join pg_attribute c on c.attrelid = r.oid and c.attnum > 0 and not c.attisdropped and c.attacl is not null
      union all
      select 'routine ' || name, coalesce(proacl, acldefault('f', proowner)) from routine
      union all
      select 'type ' || name, coalesce(typacl, acldefault('T', typowner)) from kind_of_value
      union all
      select 'default ' || concat_ws(' ', pg_get_userbyid(defaclrole), nullif(defaclnamespace, 0)::regnamespace, defaclobjtype), defaclacl
      from pg_default_acl
    ) listed (object, privileges), aclexplode(privileges) a
    union all
    select 'sequence_definition', r.name, concat_ws(' ', format_type(s.seqtypid, null), s.seqstart, s.seqincrement, s.seqmin, s.seqmax,
      s.seqcache, case when s.seqcycle then 'cycle' end, 'owned_by=' || (
        select d.refobjid::regclass || '.' || quote_ident(a.attname)
        from pg_depend d join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
        where d.classid = 'pg_class'::regclass and d.objid = r.oid and d.refclassid = 'pg_class'::regclass and d.deptype in ('a', 'i'))), ''
    from relation r join pg_sequence s on s.seqrelid = r.oid
    union all
    -- A sequence stands outside of snapshots: where the database is written to, the copy's is further on. One that begins anew at its end
    -- may stand anywhere.
    select 'sequence_value', r.name, case when s.seqcycle then 'cycles' when s.seqincrement > 0 then 'up' else 'down' end,
      coalesce(pg_sequence_last_value(r.oid)::text, '')
    from relation r join pg_sequence s on s.seqrelid = r.oid
    union all
    select 'large_objects', '', count(*)::text,
      coalesce(sum(('x' || substr(md5(concat_ws(' ', l.oid, pg_get_userbyid(l.lomowner), md5(lo_get(l.oid)))), 1, 15))
        ::bit(60)::bigint::numeric), 0)::text
    from pg_largeobject_metadata l
    union all
    select 'role', quote_ident(rolname),
      concat_ws(' ', case when rolsuper then 'superuser' end, case when rolinherit then 'inherit' end,
        case when rolcreaterole then 'createrole' end, case when rolcreatedb then 'createdb' end, case when rolcanlogin then 'login' end,
        case when rolreplication then 'replication' end, case when rolbypassrls then 'bypassrls' end, 'limit=' || rolconnlimit::text,
        'until=' || rolvaliduntil), ''
    from pg_roles where rolname !~ '^pg_'
    union all
    select 'role_member', quote_ident(pg_get_userbyid(m.roleid)) || ' of ' || quote_ident(pg_get_userbyid(m.member)),
      concat_ws(' ', 'admin=' || m.admin_option, 'inherit=' || (to_jsonb(m)->>'inherit_option'), 'set=' || (to_jsonb(m)->>'set_option')), ''
    from pg_auth_members m where pg_get_userbyid(m.member) !~ '^pg_'
    union all
    -- Applications keep secrets in settings, so only the fingerprint of a value is told.
    select 'setting', concat_ws(' ', case setdatabase when 0 then 'everywhere' else 'database' end,
      case setrole when 0 then null else 'role ' || quote_ident(pg_get_userbyid(setrole)) end, name), value, ''
    from setting
  )
  -- An expression that was dumped and read again is written with other parentheses and casts ("x IN ('a', 'b')" of a varchar is one), so
  -- definitions are compared without them. Long ones are compared by their fingerprint.
  select kind, name, coalesce(detail, ''), case when kind in ('view', 'materialized_view', 'rule') then md5(plain) else plain end
  from fact, lateral (select regexp_replace(regexp_replace(
    definition, '::("[^"]+"|[a-z_0-9.]+( varying| precision| with(out)? time zone)?)(\([0-9,]+\))?(\[\])*', '', 'g'),
    '[()\s]+', '', 'g')) comparable (plain)
) to stdout;

-- The number of rows and the sum of their fingerprints, which is the same in whatever order rows lie. Columns are taken by name: those of
-- a table that inherits may stand in another order in the copy.
select format(
  'copy (
    select ''rows'', %L, count(*), coalesce(sum((''x'' || substr(md5(row(%s)::text), 1, 15))::bit(60)::bigint::numeric), 0)
    from only %s t
  ) to stdout',
  name, columns, name)
from (
  select format('%I.%I', n.nspname, c.relname) as name,
    (select string_agg('t.' || quote_ident(a.attname), ', ' order by a.attname collate "C")
      from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
    and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
) readable
where name = coalesce(nullif(current_setting('fks_sre.rows_of', true), ''), name)
order by name collate "C"
\gexec

select format('copy (select ''rows_with_children'', %L, count(*), '''' from %s) to stdout', name, name)
from (
  select format('%I.%I', n.nspname, c.relname) as name
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
    and exists (select from pg_inherits i where i.inhparent = c.oid)
    and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
) parent
where coalesce(current_setting('fks_sre.rows_of', true), '') = ''
order by name collate "C"
\gexec

-- The drill runs as a superuser on a copy that may lack the table: then there is no such line, which is a difference.
select 'copy (select ''nonce'', '''', nonce, '''' from fks_sre.backup_nonce) to stdout'
where to_regclass('fks_sre.backup_nonce') is not null
\gexec
