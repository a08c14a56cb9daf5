import type { ServerBuild } from "@remix-run/node";

type Routes = ServerBuild["routes"];

/**
 * The build once more for each first segment of a path (`time`, `people` …), with those of its routes alone that
 * such a path can reach. Remix tries all routes it has for each request, up to seven times over.
 *
 * A page of a group knows the routes of its group only: `prefetch="render"` across groups would find nothing.
 */
export function routeGroups(build: ServerBuild): ReadonlyMap<string, ServerBuild> {
	const firsts = new Map(Object.keys(build.routes).map((id) => [id, firstOf(build.routes, id)]));
	const names = [...new Set(firsts.values())].filter((name) => name !== null);
	return new Map(
		names.map((name) => {
			const reached = [...firsts].filter(([, first]) => first === name || first === null);
			const kept = new Set(reached.flatMap(([id]) => withParents(build.routes, id)));
			const assets = { ...build.assets, routes: only(build.assets.routes, kept) };
			return [name, { ...build, assets, routes: only(build.routes, kept) }];
		}),
	);
}

/** The group of a request's path; `.data` at its end asks for the same page's data. */
export function groupOf(path: string): string {
	return (
		path
			.replace(/\.data$/, "")
			.split("/", 2)[1]
			?.toLowerCase() ?? ""
	);
}

/** The fixed first segment of a route's whole path; null when it has none and may match anything. */
function firstOf(routes: Routes, id: string): string | null {
	const paths = withParents(routes, id).map((each) => routes[each]?.path ?? "");
	const [first = ""] = paths.reverse().join("/").split("/").filter(Boolean);
	return /^[a-z0-9_-]+$/.test(first) ? first : null;
}

/** A route and those around it, from the inside out. */
function withParents(routes: Routes, id: string): string[] {
	const parent = routes[id]?.parentId;
	return parent === undefined ? [id] : [id, ...withParents(routes, parent)];
}

function only<Item>(all: Record<string, Item>, kept: ReadonlySet<string>): Record<string, Item> {
	return Object.fromEntries(Object.entries(all).filter(([id]) => kept.has(id)));
}
