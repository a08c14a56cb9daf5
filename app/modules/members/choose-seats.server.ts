import { and, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { recordAudit } from "#app/modules/audit/record.server.ts";
import type { Holding } from "#app/modules/entitlements/effective.ts";
import { needsSeat } from "#app/modules/entitlements/seat.ts";
import { moveSeats } from "#app/modules/entitlements/seats.server.ts";
import { Problem } from "#app/request/problem.ts";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";
import type { ChangedBy } from "./change-member.server.ts";
import type { SeatChoice } from "./seat-choice.ts";

/** Names of those who have a seat since, and who none; or why nothing was done. */
export type SeatsChosen =
	| { readonly refusal: string }
	| { readonly refusal: null; readonly given: string[]; readonly released: string[] };

/**
 * Gives seats and takes them, all or nothing, counted in the same row as invitations. Who has what they are to have
 * already is passed over, and so is who left. Nobody is signed out and nothing of theirs is touched.
 *
 * @throws Problem `seat.owner` when somebody who is no owner decides on an owner's
 */
export async function chooseSeats(
	db: TenantDb,
	by: ChangedBy,
	choice: SeatChoice,
	{ tenant, now }: { tenant: Holding; now: Date },
): Promise<SeatsChosen> {
	const people = await lockPeople(db, [...choice.give, ...choice.release]);
	const given = people.filter(
		({ id, role, hasSeat }) => choice.give.includes(id) && needsSeat(role) && !hasSeat,
	);
	const released = people.filter(({ id, hasSeat }) => choice.release.includes(id) && hasSeat);
	const isOwner = people.some(({ id, role }) => id === by.id && role === "owner");
	if (!isOwner && [...given, ...released].some(({ role }) => role === "owner")) throw ownersOwn();
	const moved = { given: given.length, released: released.length };
	const refusal = await moveSeats(db, tenant, moved, now);
	if (refusal) return { refusal };
	await write(db, by, given, true);
	await write(db, by, released, false);
	return { refusal: null, given: namesOf(given), released: namesOf(released) };
}

type Person = Awaited<ReturnType<typeof lockPeople>>[number];

/** With all owners, and in the order in which every change of a member locks them. */
function lockPeople(db: TenantDb, ids: readonly string[]) {
	const isOwner = eq(members.role, "owner");
	return db
		.select({
			...{ id: members.id, name: members.name, role: members.role },
			hasSeat: members.hasSeat,
		})
		.from(members)
		.where(and(isNull(members.deactivatedAt), or(isOwner, inArray(members.id, [...ids]))))
		.orderBy(sql`${members.role} <> 'owner'`, members.id)
		.for("update");
}

async function write(
	db: TenantDb,
	{ id, requestId }: ChangedBy,
	people: readonly Person[],
	hasSeat: boolean,
): Promise<void> {
	if (people.length === 0) return;
	const ids = people.map((person) => person.id);
	await db.update(members).set({ hasSeat }).where(inArray(members.id, ids));
	await recordAudit(
		db,
		{ kind: "member", id, ...(requestId ? { requestId } : {}) },
		...ids.map((objectId) => ({
			action: hasSeat ? ("seat:give" as const) : ("seat:release" as const),
			...{ objectType: "member", objectId },
			...{ before: { hasSeat: !hasSeat }, after: { hasSeat } },
		})),
	);
}

function namesOf(people: readonly Person[]): string[] {
	return people.map(({ name }) => name);
}

function ownersOwn(): Problem {
	return new Problem("seat.owner", "Only an owner decides on the seat of an owner.", {
		status: 409,
	});
}
