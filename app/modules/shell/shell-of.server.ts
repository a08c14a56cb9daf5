import { clockText } from "#app/lib/moment-text.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import type { Shell } from "./shell.ts";
import { shownPlaceNames } from "./shown-places.ts";
import { readTheme } from "./theme.ts";

type ShellArgs = Pick<MemberArgs, "tenant" | "session" | "can" | "request" | "context">;

/** The frame of a workspace's pages for the member who reads them. */
export function shellOf({ tenant, session, can, request, context }: ShellArgs): Shell {
	const { member, expiresAt } = session;
	const may: readonly string[] = member.permissions;
	return {
		workspace: {
			name: tenant.name,
			slug: tenant.slug,
			address: context.host.host,
			findOthers: `${context.services.env.BASE_ORIGIN}/find-my-workspace`,
		},
		member: { name: member.name, email: member.email },
		places: shownPlaceNames(
			(permission) => may.includes(permission),
			(feature) => can(feature).reason,
		),
		support: member.role === "support" ? { until: clockText(expiresAt, tenant.timeZone) } : null,
		theme: readTheme(request.headers.get("Cookie")),
	};
}
