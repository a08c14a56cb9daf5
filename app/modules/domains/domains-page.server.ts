import { and, asc, eq, gt, ne, or } from "drizzle-orm";
import { minuteText } from "#app/lib/moment-text.ts";
import { writingFor } from "#app/lib/writing-of.ts";
import { settingsPages } from "#app/modules/settings/settings-pages.ts";
import { tenantOrigin } from "#app/modules/tenants/tenant-origin.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { mayDo } from "#app/request/permission.server.ts";
import { customDomains } from "#db/public/domains.ts";
import { mayPutBack } from "./limits.ts";
import { wantedRecords } from "./wanted-records.ts";

const dayMs = 24 * 3_600_000;

type PageArgs = Pick<MemberArgs, "services" | "tenant" | "member" | "context" | "now">;

/** The domains of a workspace with what their DNS needs, and those that may be put back. */
export async function domainsPage({ services, tenant, member, context, now }: PageArgs) {
	const { env } = services;
	const zone = member.timeZone ?? tenant.timeZone;
	const writing = writingFor(member, tenant);
	const { protocol, port } = new URL(env.BASE_ORIGIN);
	const rows = await services.database.public
		.select()
		.from(customDomains)
		.where(
			and(
				eq(customDomains.tenantId, tenant.id),
				or(
					ne(customDomains.state, "removed"),
					gt(customDomains.removedAt, new Date(now.getTime() - dayMs)),
				),
			),
		)
		.orderBy(asc(customDomains.createdAt), asc(customDomains.id));
	return {
		pages: settingsPages((permission) => mayDo(member, permission)),
		/** Where the workspace is led to now, and where it answers with us whatever happens. */
		address: new URL(tenantOrigin(env.BASE_ORIGIN, tenant)).hostname,
		ours: new URL(tenantOrigin(env.BASE_ORIGIN, { ...tenant, primaryDomain: null })).hostname,
		domains: rows.flatMap(({ id, host, state, token, checkedAt, ...row }) => {
			if (state === "removed") return [];
			return {
				...{ id, host, state, problem: row.problem, isPrimary: row.isPrimary },
				isHere: host === context.host.host,
				origin: `${protocol}//${host}${port ? `:${port}` : ""}`,
				records: wantedRecords(env, tenant.slug, { host, token }),
				seen: { proof: row.seenProof, target: row.seenTarget },
				checked: checkedAt && minuteText(checkedAt, now, zone, writing),
			};
		}),
		removed: rows
			.filter(({ removedAt }) => mayPutBack(removedAt, now))
			.map(({ id, host }) => ({ id, host })),
	};
}

export type DomainsPage = Awaited<ReturnType<typeof domainsPage>>;
export type ShownDomain = DomainsPage["domains"][number];
