#!/bin/sh
# Runs once, in an empty PostgreSQL of compose.yaml: the product's logins and database, and Unleash's.
set -eu

run() {
	psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" "$@"
}

run --dbname postgres --file /sql/logins.sql
run --dbname postgres \
	--set app="$CM_APP_PASSWORD" \
	--set migrator="$CM_MIGRATOR_PASSWORD" \
	--set unleash="$UNLEASH_DATABASE_PASSWORD" <<'SQL'
alter role cm_app password :'app';
alter role cm_migrator password :'migrator';
create database crowdminder owner cm_migrator template template0 encoding 'UTF8';
create role unleash login password :'unleash';
create database unleash owner unleash;
revoke all on database unleash from public;
SQL
run --dbname crowdminder --file /sql/database.sql
