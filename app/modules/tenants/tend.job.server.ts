import { siteHandler } from "#app/jobs/handler.server.ts";
import { sendSiteMail } from "#app/modules/mail/send.server.ts";
import { forgetFiles, removeTenant, tenantsDue } from "#db/remove-tenant.ts";
import { prepareRoles } from "#db/tenant-roles.ts";
import { tenantJobs } from "./jobs.ts";

/** More than sign up in a day. Each new role makes every connection slow once: best all at once, at night. */
const rolesKeptReady = 50;

/** Keeps roles ready and removes what is due. Without the owner's login it leaves both to the command line. */
export const tendTenantsJob = siteHandler(
	"tend-tenants",
	tenantJobs["tend-tenants"],
	async (_, { services, log, now }) => {
		const { owner } = services;
		if (!owner) {
			log.warn("roles are not made ahead and nothing is removed: DATABASE_OWNER_URL is not set");
			return;
		}
		const made = await prepareRoles(owner, rolesKeptReady);
		const due = await tenantsDue(owner, now);
		let removed = 0;
		for (const tenant of due) {
			const { name, slug } = tenant;
			const isRemoved = await removeTenant(owner, tenant, {
				dueAt: now,
				async register(db, owners) {
					for (const to of owners) {
						await sendSiteMail(db, services, {
							template: "workspace-removed",
							to,
							data: { name, slug },
						});
					}
				},
			});
			if (isRemoved) removed += 1;
		}
		await forgetFiles(owner, (prefix) => services.storage.removeAll(prefix));
		log.info({ rolesMade: made, tenantsRemoved: removed }, "tended the tenants");
	},
);
