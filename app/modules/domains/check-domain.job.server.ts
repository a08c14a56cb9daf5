import { siteHandler } from "#app/jobs/handler.server.ts";
import { servesSchemaVersion } from "#db/schema-range.ts";
import { checkDomain } from "./check-domain.server.ts";
import { domainJobs } from "./jobs.ts";

/** Looks at one domain. A workspace that cannot be served now is left for the next hour. */
export const checkDomainJob = siteHandler(
	"check-domain",
	domainJobs["check-domain"],
	async ({ tenantId, domainId }, { services, now, log }) => {
		const tenant = await services.directory.byId(tenantId);
		if (tenant?.state !== "active" || !servesSchemaVersion(tenant.schemaVersion)) return;
		const checked = await checkDomain(services, tenant, domainId, { actor: { kind: "job" }, now });
		if (checked?.event) log.info({ domainId, event: checked.event }, "a domain's life goes on");
	},
);
