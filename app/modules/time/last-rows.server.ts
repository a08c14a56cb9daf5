import { addDays } from "#app/lib/calendar-date.ts";
import type { Asker } from "#app/modules/grants/can.server.ts";
import type { TenantDb } from "#db/handle.ts";
import type { OpenWeek } from "./open-week.server.ts";
import { readWeek } from "./week.server.ts";
import { asksForLastRows } from "./week-address.ts";

/**
 * One's own week; where its address asks for them, with the open tasks of the week before as rows to type on. Nothing is
 * stored: a row stays where something is typed on it.
 */
export async function withLastRows(
	db: TenantDb,
	reader: Asker,
	week: OpenWeek,
	address: URL,
): Promise<OpenWeek> {
	if (!asksForLastRows(address)) return week;
	const last = await readWeek(db, reader, addDays(week.first, -7));
	const shown = new Set(week.tasks.map(({ id }) => id));
	const ready = last.tasks
		.filter(({ id, isOpen }) => isOpen && !shown.has(id))
		.map((task) => ({ ...task, position: null }));
	return { ...week, tasks: [...week.tasks, ...ready] };
}
