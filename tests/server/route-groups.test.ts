import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { matchRoutes } from "@remix-run/react";
import { beforeAll, expect, test } from "vitest";
import { groupOf, routeGroups } from "#server/route-groups.ts";
import { readAddresses } from "#tests/kit/addresses.ts";

let build: ServerBuild;
beforeAll(async () => {
	build = await import(pathToFileURL(resolve("build/server/index.js")).href);
});

test("a path finds in its group the very routes that it finds in all", async () => {
	const groups = routeGroups(build);
	const addresses = (await readAddresses()).map(({ path }) => path);
	const strange = [
		"/time/none/such",
		"/TIME/week",
		"/people/",
		"/%74ime/week",
		"//time",
		"/elsewhere",
	];
	for (const path of [...addresses, ...strange, "/time/week/2026-11-16.data"]) {
		const group = groups.get(groupOf(path)) ?? build;
		expect(foundIn(group, path), path).toEqual(foundIn(build, path));
	}
});

test("a group has a part of the routes, with their part of the manifest", () => {
	const all = Object.keys(build.routes).length;
	const group = routeGroups(build).get("time");
	const ids = Object.keys(group?.routes ?? {});
	expect(ids).toContain("modules/time/pages/week");
	expect(ids.length).toBeLessThan(all / 2);
	expect(Object.keys(group?.assets.routes ?? {}).sort()).toEqual(ids.sort());
});

test("data is asked for in the group of its page", () => {
	const paths = ["/time/week/2026-11-16", "/time.data", "/Time/team", "/", "/_root.data"];
	expect(paths.map(groupOf)).toEqual(["time", "time", "time", "", "_root"]);
});

type RouteObject = Parameters<typeof matchRoutes>[0][number];

function foundIn({ routes }: ServerBuild, path: string): (string | undefined)[] | undefined {
	return matchRoutes(childrenOf(routes, undefined), path)?.map(({ route }) => route.id);
}

function childrenOf(routes: ServerBuild["routes"], parentId: string | undefined): RouteObject[] {
	return Object.values(routes)
		.filter((route) => route !== undefined)
		.filter((route) => route.parentId === parentId)
		.map(({ id, path, index }) => {
			const own = path === undefined ? { id } : { id, path };
			return index ? { ...own, index } : { ...own, children: childrenOf(routes, id) };
		});
}
