import { asc, eq } from "drizzle-orm";
import { calendarDate } from "#app/lib/calendar-date.ts";
import { cellField, seenField, writeSeen } from "#app/modules/time/cell-fields.ts";
import type { Database } from "#db/connection.ts";
import { timeEntries } from "#db/tenant/time.ts";
import type { Request } from "./load.ts";
import type { Workspace } from "./workspaces.ts";

type Cell = { id: string; version: number; taskId: string; date: string; minutes: number };

/**
 * Requests that save one cell of a workspace after the other, each with other hours than it holds: none is
 * answered without a change. Whoever sends them waits for the answer to each.
 */
export async function savesOf(
	database: Database,
	workspace: Workspace,
	headers: Record<string, string>,
): Promise<Request> {
	const cells: Cell[] = await database.asTenant(workspace, (db) =>
		db
			.select({
				id: timeEntries.id,
				version: timeEntries.version,
				taskId: timeEntries.taskId,
				date: timeEntries.date,
				minutes: timeEntries.minutes,
			})
			.from(timeEntries)
			.where(eq(timeEntries.memberId, workspace.owner.id))
			.orderBy(asc(timeEntries.id)),
	);
	let turn = 0;
	const next = () => {
		const cell = cells[turn % cells.length];
		if (!cell) throw new Error(`${workspace.slug} has no hours.`);
		return cell;
	};
	return {
		method: "POST",
		path: "/time/cells",
		headers: {
			...headers,
			origin: `http://${headers.host}`,
			"content-type": "application/x-www-form-urlencoded",
		},
		setupRequest: (request) => ({ ...request, body: bodyOf(next()) }),
		onResponse(status) {
			const cell = next();
			if (status === 200) Object.assign(cell, { minutes: other(cell), version: cell.version + 1 });
			turn += 1;
		},
	};
}

function bodyOf(cell: Cell): string {
	const named = { taskId: cell.taskId, date: calendarDate(cell.date) };
	const hours = `0:${other(cell)}`;
	const seen = writeSeen({ minutes: cell.minutes, entries: [cell] });
	return String(new URLSearchParams({ [cellField(named)]: hours, [seenField(named)]: seen }));
}

function other({ minutes }: Cell): number {
	return minutes === 45 ? 30 : 45;
}
