import { and, count, gt, type SQL, sql } from "drizzle-orm";
import type { Limit } from "#app/modules/accounts/limits.ts";
import { effective, type Holding } from "#app/modules/entitlements/effective.ts";
import { Problem } from "#app/request/problem.ts";
import type { TenantDb } from "#db/handle.ts";
import { invitations } from "#db/tenant/members.ts";

const hour = 3_600_000;
const day = 24 * hour;

/** Invitations that a workspace may write within a day, withdrawn ones too: anybody may begin a trial, at any address. */
const mostADay = { trial: 200, plan: 2_000 } as const;

/** Invitations to one address within a day, withdrawn ones too. */
const mostToOne = 3;

/** What sending to an address again counts against. */
export function sendingAgainLimit(email: string): Limit {
	const rule = { free: 3, firstDelay: hour, longestDelay: day, window: day };
	return { what: "invitation again", who: email.toLowerCase(), rule };
}

/** @throws Problem `invitation.too_many` */
export async function assertNotTooMany(
	db: TenantDb,
	more: number,
	{ tenant, now }: { readonly tenant: Holding; readonly now: Date },
): Promise<void> {
	const most = mostADay[effective(tenant, now).basis];
	if ((await db.$count(invitations, isOfToday(now))) + more <= most) return;
	throw new Problem(
		"invitation.too_many",
		`Within a day ${most} people can be invited. Invite the others tomorrow.`,
		{ status: 429, retryAfter: hour / 1_000 },
	);
}

/** Which of the addresses, in small letters, got so many that there is none more today. */
export function invitedOften(
	db: TenantDb,
	isAmong: SQL | undefined,
	now: Date,
): Promise<{ email: string }[]> {
	const email = sql<string>`lower(${invitations.email})`;
	return db
		.select({ email })
		.from(invitations)
		.where(and(isAmong, isOfToday(now)))
		.groupBy(email)
		.having(gt(count(), mostToOne - 1));
}

function isOfToday(now: Date): SQL {
	return gt(invitations.createdAt, new Date(now.getTime() - day));
}
