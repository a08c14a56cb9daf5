import { type SQL, sql } from "drizzle-orm";
import { projects } from "#db/tenant/projects.ts";
import type { LineGrouping } from "./report-query.ts";

/** How rows are gathered by a grouping: first by a column of theirs, and only then by what it belongs to. */
export type LineKey = {
	/** Of the row. */
	readonly inner: SQL;
	/** Of what `inner` gave, by the name that it has then. */
	outer(inner: SQL): SQL;
};

/** @param weekStartsOn 1 Monday to 7 Sunday */
export function lineKey(grouping: LineGrouping, weekStartsOn: number): LineKey {
	switch (grouping) {
		case "client":
			return { inner: sql`project_id`, outer: clientOf };
		case "project":
			return plain(sql`project_id`);
		case "task":
			return plain(sql`task_id`);
		case "member":
			return plain(sql`member_id`);
		case "tag":
			return { inner: sql`tag_ids`, outer: tagsInOrder };
		case "day":
			return plain(sql`date`);
		case "week":
			// 1 January 2001 was a Monday.
			return plain(
				sql`(date - (((date - date '2001-01-01') - ${weekStartsOn - 1}::int) % 7 + 7) % 7)`,
			);
		case "month":
			return plain(sql`date_trunc('month', date::timestamp)::date`);
		default:
			return grouping satisfies never;
	}
}

function plain(inner: SQL): LineKey {
	return { inner, outer: (key) => sql`${key}::text` };
}

function clientOf(projectId: SQL): SQL {
	return sql`(select ${projects.clientId}::text from ${projects} where ${projects.id} = ${projectId})`;
}

/** The ids with dots between, in one order whatever order the entries have. */
function tagsInOrder(tagIds: SQL): SQL {
	return sql`coalesce(nullif((select string_agg(distinct tag::text, '.' order by tag::text) from unnest(${tagIds}) tag), ''), 'none')`;
}
