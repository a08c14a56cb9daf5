-- The server's three roles. For an administrator with psql, once a server, as a superuser or a role with
-- CREATEROLE; safe to repeat. PostgreSQL 15 or newer. Then set the two passwords:
--   \password cm_app
--   \password cm_migrator

do $$
declare
	wanted text;
begin
	foreach wanted in array array['cm_jobs', 'cm_app', 'cm_migrator'] loop
		if not exists (select from pg_catalog.pg_roles where rolname = wanted) then
			execute format('create role %I', wanted);
		end if;
	end loop;
end
$$;

-- Owns the queue's schema. Nobody signs in as it.
alter role cm_jobs nologin;

-- Web and worker. It owns nothing and inherits nothing: it becomes a tenant's role or cm_jobs by SET ROLE only.
alter role cm_app login noinherit;
alter role cm_app set statement_timeout = '30s';
alter role cm_app set idle_in_transaction_session_timeout = '60s';

-- Makes tenants' roles, owns schemas and tables. Command line and provisioning; never a web process.
alter role cm_migrator login noinherit createrole;

-- Plain GRANT: the options WITH SET and WITH INHERIT are a syntax error on 15, and on 16 and newer their
-- defaults are what is wanted for logins that inherit nothing.
grant cm_jobs to cm_app, cm_migrator;
