import { data, type MetaFunction } from "@remix-run/node";
import { Outlet, useLoaderData, useRouteLoaderData } from "@remix-run/react";
import { takeFlash } from "#app/request/flash.server.ts";
import { productLoader } from "#app/request/page.server.ts";
import { ErrorPage } from "#app/ui/error-page.tsx";
import { pageTitle } from "#app/ui/read-error.ts";
import { RouteError } from "#app/ui/route-error.tsx";
import { ConsoleFrame } from "../components/console-frame.tsx";
import { consolePlaces } from "../places.ts";

/** The frame around the product team's pages. It protects none of them: each page's own wrapper does. */
export const loader = productLoader({ role: "viewer" }, async (args) => {
	const { name, role } = args.staff;
	const left = await takeFlash(args);
	const frame = { staff: { name, role }, places: consolePlaces(role) };
	if (!left) return data({ ...frame, flash: null });
	return data({ ...frame, flash: left.flash }, { headers: { "Set-Cookie": left.forget } });
});

export const meta: MetaFunction = ({ error }) => [{ title: pageTitle(null, error) }];

export default function ConsoleLayout() {
	return (
		<ConsoleFrame {...useLoaderData<typeof loader>()}>
			<Outlet />
		</ConsoleFrame>
	);
}

/** A page that failed leaves the navigation standing. */
export function ErrorBoundary() {
	const framed = useRouteLoaderData<typeof loader>("modules/console/pages/console-layout");
	if (!framed) {
		return (
			<ErrorPage>
				<RouteError />
			</ErrorPage>
		);
	}
	return (
		<ConsoleFrame {...framed} flash={null}>
			<RouteError />
		</ConsoleFrame>
	);
}
