import { type SQL, sql } from "drizzle-orm";
import { projects } from "#db/tenant/projects.ts";
import { lineOf } from "./inside-line.ts";
import { isOfDates } from "./named-lines.ts";
import type { LineGrouping, ReportQuery } from "./report-query.ts";

/** Of more lines than a page has, every row is looked at: they are nearly all there are. */
const mostLines = 50;

/** Whether a row may be of one of some lines, by a column of its own; true where only its tags can tell. */
export function rowsOf(grouping: LineGrouping, of: readonly string[]): SQL {
	if (of.length > mostLines) return sql`true`;
	const ids = sql.join(
		of.map((id) => sql`${id}::uuid`),
		sql`, `,
	);
	switch (grouping) {
		case "client":
			return sql`project_id in (select ${projects.id} from ${projects} where ${projects.clientId} in (${ids}))`;
		case "project":
			return sql`project_id in (${ids})`;
		case "task":
			return sql`task_id in (${ids})`;
		case "member":
			return sql`member_id in (${ids})`;
		default:
			return sql`true`;
	}
}

/** The same question of no more days than from the first to the last of some lines of dates. */
export function daysOf(
	query: ReportQuery,
	grouping: LineGrouping,
	of: readonly string[],
): ReportQuery {
	if (!isOfDates(grouping)) return query;
	const [first, last] = [of.toSorted()[0], of.toSorted().at(-1)];
	if (!first || !last) return query;
	const { from } = lineOf(query, grouping, first);
	return { ...query, from, to: lineOf(query, grouping, last).to };
}
