import { and, eq, gt, sql } from "drizzle-orm";
import { newId } from "#app/lib/id.ts";
import { newToken, tokenHash } from "#app/lib/secret.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { signIns } from "#db/tenant/sign-in.ts";
import type { SignInVisit } from "../admit.server.ts";
import { networkOf } from "../network.ts";
import { mailNewDevice } from "./mail-new-device.server.ts";

const yearMs = 365 * 24 * 3_600_000;

type Facts = {
	readonly memberId: string;
	readonly firstFactor: string;
	readonly secondFactor: string | null;
};

/**
 * Writes down that somebody is in, and mails them when the browser is new to them.
 *
 * @returns the token by which the browser is known the next time
 */
export async function noteSignIn(db: TenantDb, visit: SignInVisit, facts: Facts): Promise<string> {
	const device = visit.browser.device ?? newToken();
	const deviceHash = tokenHash(device);
	const alarm = (await isNewDevice(db, facts.memberId, deviceHash, visit.now)) ? newToken() : null;
	const row = rowOf(visit, facts, true);
	await db
		.insert(signIns)
		.values({ ...row, deviceHash, alarmHash: alarm === null ? null : tokenHash(alarm) });
	if (alarm !== null) await mailNewDevice(db, visit, facts, alarm);
	return device;
}

/** Writes down that somebody did not get in; `memberId` null: nobody has the address, which is as much work. */
export async function noteRefusedSignIn(
	db: TenantDb,
	visit: Pick<SignInVisit, "request" | "now" | "context">,
	facts: Omit<Facts, "memberId"> & { readonly memberId: string | null },
): Promise<void> {
	await db.insert(signIns).values(rowOf(visit, facts, false));
}

function rowOf(
	{ request, now, context }: Pick<SignInVisit, "request" | "now" | "context">,
	{ memberId, firstFactor, secondFactor }: Omit<Facts, "memberId"> & { memberId: string | null },
	isSuccess: boolean,
) {
	return {
		...{ id: newId(), memberId, at: now, firstFactor, secondFactor, isSuccess },
		userAgent: request.headers.get("User-Agent")?.slice(0, 400) ?? null,
		network: networkOf(context.clientAddress),
	};
}

/** Another browser than all that the member came in with for a year. The very first is no news to them. */
async function isNewDevice(
	db: TenantDb,
	memberId: string,
	deviceHash: string,
	now: Date,
): Promise<boolean> {
	const [known] = await db
		.select({
			any: sql<boolean>`count(*) > 0`,
			this: sql<boolean>`coalesce(bool_or(${signIns.deviceHash} = ${deviceHash}), false)`,
		})
		.from(signIns)
		.where(
			and(
				eq(signIns.memberId, memberId),
				eq(signIns.isSuccess, true),
				gt(signIns.at, new Date(now.getTime() - yearMs)),
			),
		);
	return known?.any === true && !known.this;
}
