-- Prepares the product's database. For an administrator with psql, after logins.sql and
--   create database crowdminder owner cm_migrator template template0 encoding 'UTF8';
-- connected to that database as a superuser; safe to repeat.

-- Nobody but the two logins may connect, and nobody makes temporary tables.
do $$
begin
	execute format('revoke all on database %I from public', current_database());
	execute format('grant connect on database %I to cm_app', current_database());
end
$$;

alter schema public owner to cm_migrator;
revoke all on schema public from public;
grant usage on schema public to cm_app, cm_jobs;

-- Every tenant's role has this schema in its search_path, and may make nothing in it.
create schema if not exists extensions authorization cm_migrator;
grant usage on schema extensions to public;
create extension if not exists btree_gist with schema extensions;
create extension if not exists pg_trgm with schema extensions;
