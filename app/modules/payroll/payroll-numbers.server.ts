import { and, asc, eq, inArray, isNull, ne } from "drizzle-orm";
import { type Actor, recordAudit } from "#app/modules/audit/record.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";
import { payrollNumbers } from "#db/tenant/payroll.ts";

/** Everybody who works here with the number that payroll knows them by; empty where it knows none. */
export function numbersOf(db: TenantDb) {
	return db
		.select({
			id: members.id,
			name: members.name,
			email: members.email,
			number: payrollNumbers.number,
		})
		.from(members)
		.leftJoin(payrollNumbers, eq(payrollNumbers.memberId, members.id))
		.where(and(isNull(members.deactivatedAt), ne(members.role, "client-viewer")))
		.orderBy(asc(members.name), asc(members.id));
}

type Saved =
	| { changed: number; errors?: never }
	| { errors: Record<string, string>; changed?: never };

/** Stores numbers by the ids of their members; empty takes one away. Refused beside the field where two have the same. */
export async function saveNumbers(
	db: TenantDb,
	actor: Actor,
	typed: ReadonlyMap<string, string>,
): Promise<Saved> {
	const before = await numbersOf(db);
	const wanted = before.map(({ id, number }) => ({
		...{ id, was: number ?? "", is: (typed.get(id) ?? number ?? "").trim() },
	}));
	const errors = numberErrors(wanted);
	if (Object.keys(errors).length > 0) return { errors };
	const changed = wanted.filter(({ was, is }) => was !== is);
	if (changed.length === 0) return { changed: 0 };
	const ids = changed.map(({ id }) => id);
	await db.delete(payrollNumbers).where(inArray(payrollNumbers.memberId, ids));
	const rows = changed.flatMap(({ id, is }) => (is ? [{ memberId: id, number: is }] : []));
	if (rows.length > 0) await db.insert(payrollNumbers).values(rows);
	await recordAudit(
		db,
		actor,
		...ids.map((objectId) => {
			return { action: "payroll-number:change", objectType: "member", objectId } as const;
		}),
	);
	return { changed: changed.length };
}

function numberErrors(wanted: readonly { id: string; is: string }[]): Record<string, string> {
	const errors: Record<string, string> = {};
	const seen = new Set<string>();
	for (const { id, is } of wanted) {
		if (is.length > 40) errors[id] = "Up to 40 characters. Write a shorter one.";
		else if (is && seen.has(is.toLowerCase())) errors[id] = `Somebody else has the number ${is}.`;
		seen.add(is.toLowerCase());
	}
	return errors;
}
