import { Outlet, type ShouldRevalidateFunctionArgs, useLoaderData } from "@remix-run/react";
import { tenantLoader } from "#app/request/page.server.ts";
import { permissionsOf } from "#app/request/permission.server.ts";
import { AppShell } from "../components/app-shell.tsx";
import type { Shell } from "../shell.ts";
import { shownPlaceNames } from "../shown-places.ts";
import { readTheme } from "../theme.ts";

/** The frame around a signed-in member's pages. It protects none of them: each page's own wrapper does. */
export const loader = tenantLoader(
	{ access: "member" },
	({ tenant, member, can, request, context }) => {
		const may: readonly string[] = permissionsOf(member.role);
		const shell: Shell = {
			workspace: {
				name: tenant.name,
				address: context.host.host,
				findOthers: `${context.services.env.BASE_ORIGIN}/find-my-workspace`,
			},
			member: { name: member.name, email: member.email },
			places: shownPlaceNames(
				(permission) => may.includes(permission),
				(feature) => can(feature).reason,
			),
			theme: readTheme(request.headers.get("Cookie")),
		};
		return { shell };
	},
);

/** The frame changes when something was sent, not with every page. */
export function shouldRevalidate({
	formMethod,
	defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) {
	return formMethod !== undefined && formMethod !== "GET" ? defaultShouldRevalidate : false;
}

export default function WorkspaceLayout() {
	const { shell } = useLoaderData<typeof loader>();
	return (
		<AppShell shell={shell}>
			<Outlet />
		</AppShell>
	);
}
