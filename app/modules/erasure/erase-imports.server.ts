import { and, inArray, or, type SQL, sql } from "drizzle-orm";
import type { TenantDb } from "#db/handle.ts";
import { timeImports } from "#db/tenant/time-imports.ts";

/**
 * Takes a person out of files of hours that others brought in: whom a file named, its first lines, and the lines that did
 * not come in. The hours stay. A file that was not brought in yet goes whole.
 *
 * @param told the names and addresses that say who it was
 * @returns the imports that were changed or went
 */
export async function eraseInImports(
	db: TenantDb,
	told: readonly string[],
): Promise<{ id: string }[]> {
	const { id, state, mapping, outcome } = timeImports;
	const isTold = or(...told.flatMap(patternsOf).map(saysSo));
	const gone = await db
		.delete(timeImports)
		.where(and(isTold, inArray(state, ["draft", "checking", "checked"])))
		.returning({ id });
	const blanked = await db
		.update(timeImports)
		.set({
			mapping: sql`jsonb_set(${mapping} || '{"sample": [], "kept": {}}', '{survey,people}', '[]', false)`,
			outcome: sql`jsonb_set(${outcome} - 'trial', '{result,refused}', '[]', false)`,
			...{ content: null, fileName: "[erased]" },
		})
		.where(and(isTold, inArray(state, ["done", "undone", "failed"])))
		.returning({ id });
	return [...gone, ...blanked];
}

/** As it stands in a text, and in JSON. */
function patternsOf(word: string): string[] {
	const written = new Set([word, JSON.stringify(word).slice(1, -1)]);
	return [...written].map((each) => `%${each.replaceAll(/[\\%_]/g, "\\$&")}%`);
}

function saysSo(pattern: string): SQL {
	const { mapping, outcome, content, fileName } = timeImports;
	return sql`concat_ws(' ', ${mapping}::text, ${outcome}::text, ${content}, ${fileName}) ilike ${pattern}`;
}
