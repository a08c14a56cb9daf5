import { and, asc, eq, inArray } from "drizzle-orm";
import { normalEmail } from "#app/lib/email-address.ts";
import { memberAddressHash } from "#app/lib/member-address.server.ts";
import { sendSiteMail } from "#app/modules/mail/send.server.ts";
import { isPrimaryDomain } from "#app/modules/tenants/primary-domain.server.ts";
import { tenantOrigin } from "#app/modules/tenants/tenant-origin.ts";
import type { Services } from "#app/services.server.ts";
import type { PublicDb, PublicTransaction } from "#db/handle.ts";
import { publicAttempts } from "#db/public/attempts.ts";
import { customDomains } from "#db/public/domains.ts";
import { memberAddresses, tenants } from "#db/public/tenants.ts";
import { takeMailTry } from "./attempts.server.ts";
import { mailLimits } from "./limits.ts";
import { networkOf } from "./network.ts";

/**
 * Mails somebody the list of the workspaces that an address belongs to, or that there is none. Whether it is
 * known shows in neither the answer nor its time.
 *
 * @param asked `email` well-formed by `emailProblem`; `clientAddress` from the request's context
 * @returns seconds to wait when this place asked too often; else 0
 */
export function requestWorkspaceList(
	db: PublicDb,
	{ env }: Pick<Services, "env">,
	asked: { email: string; clientAddress: string },
	now: Date,
): Promise<number> {
	const email = normalEmail(asked.email);
	const limits = mailLimits("find workspace", email, networkOf(asked.clientAddress));
	return db.transaction(async (tx) => {
		const { wait, silent } = await takeMailTry(tx, publicAttempts, { env }, limits, now);
		if (silent) return wait;
		const found = await workspacesOf(tx, memberAddressHash(env.APP_SECRET, email));
		await sendSiteMail(
			tx,
			{ env },
			{
				template: "find-my-workspace",
				to: email,
				data: {
					workspaces: found.map((tenant) => ({
						name: tenant.name,
						origin: tenantOrigin(env.BASE_ORIGIN, tenant),
					})),
				},
			},
		);
		return 0;
	});
}

function workspacesOf(db: PublicTransaction, addressHash: string) {
	return db
		.select({ name: tenants.name, slug: tenants.slug, primaryDomain: customDomains.host })
		.from(memberAddresses)
		.innerJoin(tenants, eq(tenants.id, memberAddresses.tenantId))
		.leftJoin(customDomains, isPrimaryDomain)
		.where(
			and(
				eq(memberAddresses.addressHash, addressHash),
				inArray(tenants.state, ["active", "suspended"]),
			),
		)
		.orderBy(asc(tenants.name));
}
