import { and, eq, or, sql } from "drizzle-orm";
import { textOf } from "#app/modules/audit/words.ts";
import type { TenantDb } from "#db/handle.ts";
import { auditLines } from "#db/tenant/audit.ts";
import { eraseIn } from "./erase-in.ts";

const namedFields = ["name", "email", "newEmail"] as const;

/** What a member was ever called and where they were reached, as far as the history knows. */
export async function formerlyKnownAs(db: TenantDb, memberId: string): Promise<string[]> {
	const lines = await db
		.select({ before: auditLines.before, after: auditLines.after })
		.from(auditLines)
		.where(and(eq(auditLines.objectType, "member"), eq(auditLines.objectId, memberId)));
	return lines.flatMap(({ before, after }) =>
		namedFields.flatMap((field) =>
			[textOf(before, field) ?? [], textOf(after, field) ?? []].flat(),
		),
	);
}

/**
 * Takes a person's names and addresses out of the before and after of every line. The lines stay, and all else in them:
 * the database lets only this happen, and only in the transaction that erases somebody.
 *
 * @returns how many lines changed
 */
export async function eraseHistory(db: TenantDb, told: readonly string[]): Promise<number> {
	const anywhere = sql`coalesce(${auditLines.before}::text, '') || coalesce(${auditLines.after}::text, '')`;
	const lines = await db
		.select({ id: auditLines.id, before: auditLines.before, after: auditLines.after })
		.from(auditLines)
		.where(or(...told.map((one) => sql`strpos(lower(${anywhere}), lower(${inJson(one)})) > 0`)));
	let changed = 0;
	for (const { id, before, after } of lines) {
		const without = { before: eraseIn(before, told), after: eraseIn(after, told) };
		if (JSON.stringify(without) === JSON.stringify({ before, after })) continue;
		await db.update(auditLines).set(without).where(eq(auditLines.id, id));
		changed += 1;
	}
	return changed;
}

/** As it stands inside a text of JSON. */
function inJson(text: string): string {
	return JSON.stringify(text).slice(1, -1);
}
