import { ilike, or } from "drizzle-orm";
import { findSettings } from "#app/modules/settings/find-settings.ts";
import type { TenantDb } from "#db/handle.ts";
import { teams } from "#db/tenant/grants.ts";
import { invitations, members } from "#db/tenant/members.ts";
import { clients, projects, tasks } from "#db/tenant/projects.ts";

/** Of each kind; who means one of more types more of its name. */
const most = 50;

/** The ids of the records, and the keys of the settings, that have the typed words in their name. */
export async function recordsNamed(db: TenantDb, typed: string): Promise<string[]> {
	const pattern = `%${typed.replaceAll(/[\\%_]/g, "\\$&")}%`;
	const found = await Promise.all([
		db.select({ id: clients.id }).from(clients).where(ilike(clients.name, pattern)).limit(most),
		db
			.select({ id: projects.id })
			.from(projects)
			.where(or(ilike(projects.name, pattern), ilike(projects.code, pattern)))
			.limit(most),
		db.select({ id: teams.id }).from(teams).where(ilike(teams.name, pattern)).limit(most),
		db.select({ id: tasks.id }).from(tasks).where(ilike(tasks.name, pattern)).limit(most),
		db
			.select({ id: members.id })
			.from(members)
			.where(or(ilike(members.name, pattern), ilike(members.email, pattern)))
			.limit(most),
		db
			.select({ id: invitations.id })
			.from(invitations)
			.where(ilike(invitations.email, pattern))
			.limit(most),
	]);
	return [...found.flat().map(({ id }) => id), ...findSettings(typed).map(({ key }) => key)];
}
