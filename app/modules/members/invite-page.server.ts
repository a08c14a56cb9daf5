import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { rolesGivenBy } from "./own-roles.server.ts";
import { peopleCounts } from "./people-counts.server.ts";

/** Free seats, and the roles that the inviter may give, the narrowest first. */
export async function invitePage({ db, tenant, member, now }: MemberArgs) {
	const { seats } = await peopleCounts(db, tenant, now);
	return { seats, roles: (await rolesGivenBy(db, member)).toReversed() };
}
