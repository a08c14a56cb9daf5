import { clockText } from "#app/lib/moment-text.ts";
import { writingFor } from "#app/lib/writing-of.ts";
import { tenantOrigin } from "#app/modules/tenants/tenant-origin.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { findFile } from "./find-file.server.ts";
import { linkMs, signedLink } from "./signed-link.server.ts";

/** A fresh link to a file that this member may see. */
export async function linkPage({ db, tenant, member, params, services, now }: MemberArgs) {
	const { file, owner } = await findFile(db, member, params.fileId, "mayRead");
	const signed = { tenantId: tenant.id, fileId: file.id, memberId: member.id };
	const end = new Date(now.getTime() + linkMs);
	const zone = member.timeZone ?? tenant.timeZone;
	return {
		name: file.name,
		address: `${tenantOrigin(services.env.BASE_ORIGIN, tenant)}${signedLink(services, signed, now)}`,
		until: clockText(end, zone, writingFor(member, tenant)),
		back: owner.pathOf(file.objectId),
	};
}
