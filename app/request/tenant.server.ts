import type { AppLoadContext } from "@remix-run/node";
import type { TenantRecord } from "#app/modules/tenants/tenant-record.ts";
import { servesSchemaVersion } from "#db/schema-range.ts";
import { notFound, Problem } from "./problem.ts";

/** The tenant of the request's host, if it can be served now. `whileSuspended` pages answer then too. */
export function servedTenant(context: AppLoadContext, whileSuspended = false): TenantRecord {
	const { host } = context;
	if (host.kind !== "tenant") throw notFound();
	const { tenant } = host;
	if (!servesSchemaVersion(tenant.schemaVersion)) throw beingUpdated();
	switch (tenant.state) {
		case "active":
			return tenant;
		case "suspended":
			if (whileSuspended) return tenant;
			throw new Problem(
				"tenant.suspended",
				tenant.stateReason ?? "This workspace is suspended. Ask an administrator of your company.",
				{ status: 403 },
			);
		case "provisioning":
			throw beingUpdated();
		case "archived":
		case "deleting":
			throw new Problem("tenant.archived", "This workspace is closed.", { status: 410 });
		default:
			return tenant.state satisfies never;
	}
}

function beingUpdated(): Problem {
	return new Problem(
		"tenant.updating",
		"We are updating this workspace. It is back in a minute; nothing is lost.",
		{ status: 503, retryAfter: 30 },
	);
}
