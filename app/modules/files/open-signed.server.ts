import { activeMember } from "#app/modules/members/active-member.server.ts";
import type { VisitorArgs } from "#app/request/enter-tenant.server.ts";
import { notFound } from "#app/request/problem.ts";
import { openFile } from "./open-file.server.ts";
import { readSignedLink } from "./signed-link.server.ts";

/** A file by a link of five minutes: for as long as the member whose link it is may see it. */
export async function openSigned(args: VisitorArgs): Promise<Response> {
	const { db, tenant, params, services, now } = args;
	const link = readSignedLink(services, tenant.id, params.token ?? "", now);
	const member = link && (await activeMember(db, link.memberId));
	if (!link || !member) throw notFound("file");
	return openFile({ ...args, member }, link.fileId);
}
