import { data } from "@remix-run/node";
import { issueVisitCode } from "#app/modules/support/visit-code.server.ts";
import { tenantOrigin } from "#app/modules/tenants/tenant-origin.ts";
import type { StaffArgs } from "#app/request/enter-product.server.ts";
import { Problem } from "#app/request/problem.ts";
import { findTenant } from "./find-tenant.server.ts";
import { supportConsent } from "./support-consent.server.ts";

/**
 * Makes the way into a workspace whose owner consents, and goes there: by a refresh and a link, since a form may not
 * lead to another host.
 */
export async function visitAction(args: StaffArgs) {
	const { db, staff, services, now } = args;
	const tenant = await findTenant(args);
	if (!(await supportConsent(services, tenant, now))) throw noConsent(tenant.name);
	const origin = tenantOrigin(services.env.BASE_ORIGIN, tenant);
	const host = new URL(origin).hostname;
	const to = { tenantId: tenant.id, staffSessionId: staff.sessionId, host };
	const address = `${origin}/support?code=${await issueVisitCode(db, to, now)}`;
	return data({ address }, { headers: { Refresh: `0; url=${address}` } });
}

function noConsent(name: string): Problem {
	return new Problem(
		"support.no_consent",
		`${name} has not let support look, or not any more. An owner can, under Settings, Support access.`,
		{ status: 409 },
	);
}
