import { todayIn } from "#app/lib/calendar-date.ts";
import { settingGroup } from "#app/modules/settings/groups.ts";
import { readSettings } from "#app/modules/settings/read.server.ts";
import { settingsPage } from "#app/modules/settings/settings-page.server.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { mayDo } from "#app/request/permission.server.ts";
import { notFound } from "#app/request/problem.ts";
import { connectionMark, connectionOf } from "./connection.server.ts";
import { proofRecord } from "./mail-domain.ts";
import { listMailDomains } from "./mail-domains.server.ts";
import { returnAddresses } from "./return-address.server.ts";
import { standingOf } from "./standing.ts";

/** Settings → Single sign-on: the settings, the connection's state, the company's addresses. */
export async function signOnPage(args: MemberArgs) {
	const { db, services, tenant, member, can } = args;
	const group = settingGroup("single-sign-on");
	if (!group) throw notFound("page");
	const { SSO_MODE, SSO_TESTED } = await readSettings(db);
	const connection = await connectionOf(db, services);
	const isTested = connection !== null && connectionMark(services, connection) === SSO_TESTED;
	const domains = await listMailDomains(db);
	return {
		group,
		...(await settingsPage(args, group.name)),
		mayManage: mayDo(member, "security:manage") && can("sso").allowed,
		isConnected: connection !== null,
		standing: standingOf({ mode: SSO_MODE, isConnected: connection !== null, isTested }),
		returnAddresses: returnAddresses(services.env.BASE_ORIGIN, tenant),
		domains: domains.map(({ token, provenAt, checkedAt: _, ...domain }) => ({
			...domain,
			record: proofRecord({ ...domain, token }),
			provenOn: provenAt && todayIn(tenant.timeZone, provenAt),
		})),
	};
}

export type ShownMailDomain = Awaited<ReturnType<typeof signOnPage>>["domains"][number];
