import type { UnleashAdmin } from "#app/integrations/unleash/admin.server.ts";
import type { PublicDb } from "#db/handle.ts";
import { notedActions } from "./staff-actions.server.ts";

/** Far enough back to find when each flag was last changed; older ones count from when they were made. */
const eventsRead = 500;

/** When each flag was last changed, by us or in Unleash. */
export async function lastChanges(
	db: PublicDb,
	admin: UnleashAdmin | null,
): Promise<ReadonlyMap<string, Date>> {
	const [noted, happened] = await Promise.all([
		notedActions(db, {}, eventsRead),
		admin ? admin.events(null, eventsRead) : [],
	]);
	const newest = new Map<string, Date>();
	const note = (name: string, at: Date) => {
		const known = newest.get(name);
		if (!known || known < at) newest.set(name, at);
	};
	for (const { action, subject, at } of noted) if (action.startsWith("flag:")) note(subject, at);
	for (const { featureName, createdAt } of happened) if (featureName) note(featureName, createdAt);
	return newest;
}
