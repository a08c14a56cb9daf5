import type { MemberSteps } from "#app/request/enter-in-steps.server.ts";
import { notFound } from "#app/request/problem.ts";
import { readBilling } from "./billing.server.ts";
import type { Held } from "./change-plan.server.ts";

/** What the workspace has bought. @throws Problem 404 before the first checkout */
export async function heldBy({
	services,
	tenant,
}: Pick<MemberSteps, "services" | "tenant">): Promise<Held> {
	const { customerId, billing } = await readBilling(services.database.public, tenant);
	if (!customerId || !billing) throw notFound("subscription");
	return { customerId, billing, timeZone: tenant.timeZone };
}
