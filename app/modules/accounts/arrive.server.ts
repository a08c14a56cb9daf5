import { and, eq, isNull } from "drizzle-orm";
import type { VisitorArgs } from "#app/request/enter-tenant.server.ts";
import { members } from "#db/tenant/members.ts";
import { redeemArrivalCode } from "./arrival.server.ts";
import { signMemberIn } from "./member-sign-in.server.ts";
import type { StartedSession } from "./sessions.server.ts";

type Arrival = Pick<VisitorArgs, "db" | "tenant" | "services" | "context" | "request" | "now">;

/** Uses a one-time code up and starts the member's session; null when it does not work here or any more. */
export async function arriveWithCode(
	arrival: Arrival,
	code: string,
	replaces: string | undefined,
): Promise<StartedSession | null> {
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
	return member ? signMemberIn(db, arrival, member.id, replaces) : null;
}

/** A browser that fetches ahead, or asks for the head alone, does not arrive. */
function isOnlyLooking({ method, headers }: Request): boolean {
	return method === "HEAD" || /prefetch|prerender/.test(headers.get("Sec-Purpose") ?? "");
}
