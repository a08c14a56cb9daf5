import { asc, sql } from "drizzle-orm";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";
import { mayDo } from "./permission.server.ts";
import { Problem } from "./problem.ts";
import type { Member } from "./session.server.ts";
import { whoMay } from "./who-may.server.ts";

/** Why a member only reads, and whether they may take a seat themselves. */
export type SeatMissing = { readonly message: string; readonly mayTake: boolean };

type Asker = Pick<Member, "permissions" | "hasSeat">;

/** Null for who has a seat. */
export async function seatMissing(db: TenantDb, asker: Asker): Promise<SeatMissing | null> {
	if (asker.hasSeat) return null;
	if (mayDo(asker, "member:manage")) {
		return { message: `${whatHolds} You can give yourself one on the page Seats.`, mayTake: true };
	}
	return { message: `${whatHolds} ${await giversText(db)} can give you one.`, mayTake: false };
}

/** @throws Problem `seat.missing`, which names who can give one */
export async function assertSeat(db: TenantDb, asker: Asker): Promise<void> {
	const missing = await seatMissing(db, asker);
	if (missing) throw new Problem("seat.missing", missing.message, { status: 403 });
}

const whatHolds = "You have no seat just now: everything can be read, and no time captured.";

/** As many as a sentence bears. */
const mostNamed = 3;

/** `Naledi Mokoena or Pieter van Rensburg`, owners first. */
export async function giversText(db: TenantDb): Promise<string> {
	const givers = await db
		.select({ name: members.name })
		.from(members)
		.where(whoMay("member:manage"))
		.orderBy(sql`${members.role} <> 'owner'`, asc(members.name))
		.limit(mostNamed);
	return new Intl.ListFormat("en-GB", { type: "disjunction" }).format(
		givers.map(({ name }) => name),
	);
}
