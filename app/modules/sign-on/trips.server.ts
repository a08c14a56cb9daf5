import { and, eq, gt, lt } from "drizzle-orm";
import { z } from "zod";
import type { Connection, Trip } from "#app/integrations/oidc/api.server.ts";
import { seal, unseal } from "#app/lib/seal.server.ts";
import { newToken, type Secrets, tokenHash } from "#app/lib/secret.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { signOnTrips } from "#db/tenant/sign-on.ts";

/** How long somebody may stay at the provider; the cookie lives as long. */
export const tripSeconds = 600;

type Going = {
	readonly trip: Trip;
	readonly connection: Connection;
	readonly host: string;
	/** The member who tries the connection; null to sign in. */
	readonly testedBy: string | null;
	/** The query of the sign-in page that it began on. */
	readonly returnTo: string;
};

/** Remembers a browser that goes to the provider. Returns the token for its cookie: no other browser comes back by it. */
export async function rememberTrip(
	db: TenantDb,
	{ env }: Secrets,
	{ trip, connection, host, testedBy, returnTo }: Going,
	now: Date,
): Promise<string> {
	const browser = newToken();
	const stateHash = tokenHash(trip.state);
	await db.delete(signOnTrips).where(lt(signOnTrips.expiresAt, now));
	await db.insert(signOnTrips).values({
		...{ stateHash, host, testedBy, returnTo },
		browserHash: tokenHash(browser),
		issuer: connection.issuer,
		clientId: connection.clientId,
		sealed: seal(env.APP_SECRET, purpose(stateHash), JSON.stringify(trip)),
		expiresAt: new Date(now.getTime() + tripSeconds * 1000),
	});
	return browser;
}

export type TakenTrip = Omit<Going, "connection" | "host"> & {
	readonly issuer: string;
	readonly clientId: string;
};

/** Uses a trip up: null when it was not begun by this browser on this host, is over, or was used before. */
export async function takeTrip(
	db: TenantDb,
	{ env }: Secrets,
	back: { state: string; browser: string; host: string },
	now: Date,
): Promise<TakenTrip | null> {
	const stateHash = tokenHash(back.state);
	const [taken] = await db
		.delete(signOnTrips)
		.where(
			and(
				eq(signOnTrips.stateHash, stateHash),
				eq(signOnTrips.browserHash, tokenHash(back.browser)),
				eq(signOnTrips.host, back.host),
				gt(signOnTrips.expiresAt, now),
			),
		)
		.returning();
	if (!taken) return null;
	const { issuer, clientId, testedBy, returnTo, sealed } = taken;
	const trip = tripShape.parse(JSON.parse(unseal(env.APP_SECRET, purpose(stateHash), sealed)));
	return { issuer, clientId, testedBy, returnTo, trip };
}

const tripShape = z.object({ state: z.string(), nonce: z.string(), verifier: z.string() });

function purpose(stateHash: string): string {
	return `sign-on trip:${stateHash}`;
}
