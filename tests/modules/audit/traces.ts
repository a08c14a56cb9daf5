import type { TenantRef } from "#db/handle.ts";
import type { Kit } from "#tests/kit/kit.ts";

/** Tables that change without a line of the history, each with its reason. */
const without: Readonly<Record<string, string>> = {
	attempts: "counts tries, by hashes",
	passkey_challenges: "asked of a browser, over in minutes",
	pending_sign_ins: "half of signing in; the whole has its line",
	sign_ins: "a history of its own, with what failed",
	mail_deliveries: "a mail on its way: what caused it has the line",
	password_resets: "anybody may ask for one; using it has its line, and until then nothing changed",
	sign_on_trips: "a browser on its way to the provider, over in minutes",
	notifications: "what the line itself tells others, and what of it they read",
	favourite_tasks: "what one wants at hand is one's own, and changes no time",
	week_templates: "one's own, as favourites; putting one on a week has its line",
	week_template_rows: "as its template",
	reminders_sent: "what was told once",
};

/** Every page says when its session was last seen; that one begins or ends is a change. */
const touchedByPages: ReadonlySet<string> = new Set(["sessions"]);

/** From now on each row that comes, changes or goes is noted with the transaction that did it. */
export async function traceChanges({ owner }: Kit, { schemaName }: TenantRef): Promise<void> {
	const tables = await owner<{ name: string }[]>`
		select table_name as name from information_schema.tables where table_schema = ${schemaName}`;
	await owner.unsafe(`
		create table "${schemaName}".traces (name text not null, writer xid8 not null);
		create function "${schemaName}".trace() returns trigger language plpgsql security definer as $$
			begin
				insert into "${schemaName}".traces values (tg_table_name, pg_current_xact_id());
				return null;
			end $$`);
	for (const { name } of tables.filter((table) => !(table.name in without))) {
		const changes = touchedByPages.has(name) ? "insert or delete" : "insert or update or delete";
		await owner.unsafe(`create trigger trace after ${changes} on "${schemaName}"."${name}"
			for each row execute function "${schemaName}".trace()`);
	}
}

/** What was changed since it was asked last, with whether the same transaction wrote a line of the history. */
export async function takeTraces(
	{ owner }: Kit,
	{ schemaName }: TenantRef,
): Promise<{ table: string; isRecorded: boolean }[]> {
	return owner<{ table: string; isRecorded: boolean }[]>`
		with taken as (delete from ${owner(schemaName)}.traces returning name, writer)
		select name as table, bool_and(writer in (
			select writer from taken where name = 'audit_lines'
		)) as "isRecorded"
		from taken group by name order by name`;
}
