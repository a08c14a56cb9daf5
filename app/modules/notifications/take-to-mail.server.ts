import { and, inArray, isNull, type SQL } from "drizzle-orm";
import { writingFor } from "#app/lib/writing-of.ts";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";
import { notifications } from "#db/tenant/notifications.ts";
import { sayAll } from "./say-all.server.ts";

/** Takes what is still to be mailed, once: what is taken is done when the transaction commits. Nobody who left has any. */
export async function takeToMail(
	db: TenantDb,
	workspace: { readonly locale: string },
	which: SQL | undefined,
) {
	const active = db.select({ id: members.id }).from(members).where(isNull(members.deactivatedAt));
	const taken = await db
		.update(notifications)
		.set({ mail: "done" })
		.where(and(which, inArray(notifications.memberId, active)))
		.returning();
	const people = await db
		.select({ id: members.id, email: members.email, locale: members.locale })
		.from(members)
		.where(inArray(members.id, [...new Set(taken.map(({ memberId }) => memberId))]));
	const readers = new Map(people.map((person) => [person.id, person]));
	const said = await sayAll(db, taken, ({ memberId }) =>
		writingFor({ locale: readers.get(memberId)?.locale ?? null }, workspace),
	);
	return said.flatMap((each) => {
		const email = readers.get(each.memberId)?.email;
		return email ? [{ ...each, email }] : [];
	});
}
