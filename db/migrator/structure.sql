-- Everything that a schema is made of, a line each: kind, object, detail as JSON.
-- $1 is the schema. To be run with nothing but pg_catalog in the search_path, so that the server prints all
-- names in full.
-- The catalogs hold every tenant's objects and most have no index by schema: what belongs to one is found
-- through pg_depend, and everything else by the oids found there.
with here as materialized (
	select oid, nspowner, nspacl from pg_namespace where nspname = $1
),
members as materialized (
	select classid, objid from pg_depend member
	where refclassid = 'pg_namespace'::regclass and refobjid = (select oid from here)
		and not exists (
			select from pg_depend
			where classid = member.classid and objid = member.objid and deptype = 'e'
		)
),
ids as materialized (
	select
		array(select objid from members where classid = 'pg_class'::regclass) as relations,
		array(
			select oid from pg_class
			where oid in (select objid from members where classid = 'pg_class'::regclass)
				and relkind in ('r', 'p', 'f', 'c')
		) as tables,
		array(select objid from members where classid = 'pg_proc'::regclass) as functions,
		array(select objid from members where classid = 'pg_type'::regclass) as types,
		array(select objid from members where classid = 'pg_statistic_ext'::regclass) as statistics,
		array(select objid from members where classid = 'pg_default_acl'::regclass) as defaults
),
lines as (
	select 'schema' as kind, 'itself' as object,
		json_build_object('owner', pg_get_userbyid(nspowner), 'grants', grants) as detail
	from here, lateral (
		select string_agg(item::text, ' ' order by item::text) as grants
		from unnest(coalesce(nspacl, acldefault('n', nspowner))) item
	) acl

	union all
	select 'default privileges',
		case defaclobjtype when 'r' then 'tables' when 'S' then 'sequences' when 'f' then 'functions' else defaclobjtype::text end,
		json_build_object('maker', pg_get_userbyid(defaclrole), 'grants', array_to_string(defaclacl, ' '))
	from pg_default_acl where oid = any ((select defaults from ids)::oid[])

	union all
	select case relkind when 'v' then 'view' when 'm' then 'materialized view' when 'S' then 'sequence' when 'f' then 'foreign table' else 'table' end,
		relname::text,
		json_build_object(
			'owner', pg_get_userbyid(relowner),
			'grants', grants,
			'unlogged', case relpersistence when 'u' then true end,
			'partitioned by', case when relkind = 'p' then pg_get_partkeydef(oid) end,
			'partition', case when relispartition then pg_get_expr(relpartbound, oid) end,
			'row security', case when relforcerowsecurity then 'forced' when relrowsecurity then 'on' end,
			'options', array_to_string(reloptions, ','),
			'definition', case when relkind in ('v', 'm') then pg_get_viewdef(oid, true) end
		)
	from pg_class, lateral (
		select string_agg(item::text, ' ' order by item::text) as grants
		from unnest(coalesce(relacl, acldefault(case when relkind = 'S' then 's' else 'r' end::"char", relowner))) item
	) acl
	where oid = any ((select relations from ids)::oid[]) and relkind in ('r', 'p', 'v', 'm', 'f', 'S')

	union all
	select 'inheritance', inhrelid::regclass || ' of ' || inhparent::regclass, '{}'
	from pg_inherits where inhrelid = any ((select tables from ids)::oid[])

	union all
	select 'sequence values', seqrelid::regclass::text,
		json_build_object('type', format_type(seqtypid, null), 'values', concat_ws(' ', seqstart, seqincrement, seqmin, seqmax, seqcache, seqcycle))
	from pg_sequence where seqrelid = any ((select relations from ids)::oid[])

	union all
	select 'column', attrelid::regclass || '.' || quote_ident(attname),
		json_build_object(
			'type', format_type(atttypid, atttypmod),
			'collation', case when attcollation not in (0, 100) then attcollation::regcollation::text end,
			'required', case when attnotnull then true end,
			'identity', case attidentity when 'a' then 'always' when 'd' then 'by default' end,
			'default', case when attgenerated = '' then pg_get_expr(adbin, adrelid, true) end,
			'generated', case when attgenerated <> '' then pg_get_expr(adbin, adrelid, true) || case attgenerated when 's' then ' stored' else ' virtual' end end,
			'grants', array_to_string(attacl, ' ')
		)
	from pg_attribute left join pg_attrdef on atthasdef and adrelid = attrelid and adnum = attnum
	where attrelid = any ((select tables from ids)::oid[]) and attnum > 0 and not attisdropped

	union all
	-- NOT NULL is told with its column; 18 and newer keep it as a constraint besides.
	select 'constraint', conrelid::regclass || '.' || quote_ident(conname),
		json_build_object('definition', pg_get_constraintdef(oid, true))
	from pg_constraint
	where conrelid = any ((select tables from ids)::oid[]) and (contype <> 'n' or not convalidated)

	union all
	select 'index', indexrelid::regclass || ' on ' || indrelid::regclass,
		json_build_object(
			'definition', pg_get_indexdef(indexrelid, 0, true),
			'broken', case when not (indisvalid and indisready) then true end
		)
	from pg_index
	where indrelid = any ((select tables from ids)::oid[])
		and (not (indisvalid and indisready) or (
			-- An index that a constraint made is told with the constraint. Counted with a filter, for otherwise the
			-- server may read what all tenants' constraints depend on.
			select count(*) filter (where refclassid = 'pg_constraint'::regclass and deptype = 'i')
			from pg_depend where classid = 'pg_class'::regclass and objid = indexrelid
		) = 0)

	union all
	select 'trigger', quote_ident(tgname) || ' on ' || tgrelid::regclass,
		json_build_object('definition', pg_get_triggerdef(oid, true), 'fires', nullif(tgenabled, 'O'))
	from pg_trigger where tgrelid = any ((select tables from ids)::oid[]) and not tgisinternal

	union all
	select 'function', oid::regprocedure::text,
		json_build_object(
			'owner', pg_get_userbyid(proowner),
			'grants', array_to_string(coalesce(proacl, acldefault('f', proowner)), ' '),
			'definition', case when prokind in ('f', 'p') then pg_get_functiondef(oid) end
		)
	from pg_proc where oid = any ((select functions from ids)::oid[])

	union all
	select 'type', typname::text,
		json_build_object(
			'owner', pg_get_userbyid(typowner),
			'kind', typtype,
			'labels', (select string_agg(enumlabel, ', ' order by enumsortorder) from pg_enum where enumtypid = t.oid),
			'fields', (select string_agg(attname || ' ' || format_type(atttypid, atttypmod), ', ' order by attnum)
				from pg_attribute where attrelid = nullif(typrelid, 0) and attnum > 0 and not attisdropped),
			'base', case when typtype = 'd' then format_type(typbasetype, typtypmod) end,
			'required', case when typnotnull then true end,
			'default', typdefault,
			'constraints', (select string_agg(pg_get_constraintdef(oid, true), ' ' order by conname) from pg_constraint where contypid = t.oid)
		)
	from pg_type t where oid = any ((select types from ids)::oid[])

	union all
	select 'policy', quote_ident(polname) || ' on ' || polrelid::regclass,
		json_build_object(
			'command', polcmd,
			'permissive', polpermissive,
			'roles', (select string_agg(rolname, ',' order by rolname) from pg_roles where oid = any (polroles)),
			'using', pg_get_expr(polqual, polrelid),
			'check', pg_get_expr(polwithcheck, polrelid)
		)
	from pg_policy where polrelid = any ((select tables from ids)::oid[])

	union all
	select 'rule', quote_ident(rulename) || ' on ' || ev_class::regclass,
		json_build_object('definition', pg_get_ruledef(oid, true))
	from pg_rewrite where ev_class = any ((select relations from ids)::oid[]) and rulename <> '_RETURN'

	union all
	select 'statistics', stxname::text, json_build_object('definition', pg_get_statisticsobjdef(oid))
	from pg_statistic_ext where oid = any ((select statistics from ids)::oid[])
)
select kind, object, detail::text as detail
from lines
