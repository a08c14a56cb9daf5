import { and, eq, isNull } from "drizzle-orm";
import type { Services } from "#app/services.server.ts";
import type { TenantDb, TenantRef } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";
import { type Admission, admitMember, type SignInVisit } from "./admit.server.ts";
import { redeemArrivalCode } from "./arrival.server.ts";

type Arrival = SignInVisit & {
	readonly db: TenantDb;
	readonly tenant: Pick<TenantRef, "id">;
	readonly services: Pick<Services, "database" | "env">;
};

/** Uses a one-time code up and admits the member; null when it does not work here or any more. */
export async function arriveWithCode(arrival: Arrival, code: string): Promise<Admission | null> {
	const { db, tenant, services, context, request, now } = arrival;
	if (isOnlyLooking(request)) return null;
	const { host } = context.host;
	const registry = services.database.public;
	const memberId = await redeemArrivalCode(registry, { code, tenantId: tenant.id, host }, now);
	if (!memberId) return null;
	const [member] = await db
		.select({ id: members.id })
		.from(members)
		.where(and(eq(members.id, memberId), isNull(members.deactivatedAt)));
	if (!member) return null;
	return admitMember(db, arrival, { memberId: member.id, firstFactor: "arrival", stays: true });
}

/** A browser that fetches ahead, or asks for the head alone, does not arrive. */
function isOnlyLooking({ method, headers }: Request): boolean {
	return method === "HEAD" || /prefetch|prerender/.test(headers.get("Sec-Purpose") ?? "");
}
