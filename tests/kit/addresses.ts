import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import type { Policy } from "#app/request/policy.ts";

/** An address that the product answers, as its built routes say. */
export type Address = {
	/** The route's module, e.g. `modules/time/pages/week`. */
	readonly id: string;
	/** With its parameters filled in. */
	readonly path: string;
	readonly isPage: boolean;
	/** Undefined where there is no such function. */
	readonly loader: readonly Policy[] | "unguarded" | undefined;
	readonly action: readonly Policy[] | "unguarded" | undefined;
};

const values: Record<string, string> = {
	date: "2026-11-16",
	token: "a".repeat(43),
	step: "company",
	"*": "anything",
};
export const someId = "01999999-0000-7000-8000-000000000000";

/** Every address of the built product; root and layouts, which answer none by themselves, are left out. */
export async function readAddresses(): Promise<Address[]> {
	const file = pathToFileURL(resolve("build/server/index.js")).href;
	const { routes }: ServerBuild = await import(file);
	const all = Object.values(routes).filter((route) => route !== undefined);
	const parents = new Set(all.map((route) => route.parentId));
	return all
		.filter(({ id }) => id !== "root" && !parents.has(id))
		.map((route) => ({
			id: route.id,
			path: pathOf(routes, route.id),
			isPage: route.module.default !== undefined,
			loader: policiesOf(route.module.loader),
			action: policiesOf(route.module.action),
		}));
}

function pathOf(routes: ServerBuild["routes"], id: string): string {
	const parts: string[] = [];
	for (let at = routes[id]; at; at = at.parentId ? routes[at.parentId] : undefined) {
		if (at.path) parts.unshift(at.path);
	}
	const segments = parts.join("/").split("/").filter(Boolean);
	return `/${segments.map(fill).join("/")}`;
}

function fill(segment: string): string {
	const name = segment.replace(/^:/, "").replace(/\?$/, "");
	if (segment === "*") return values["*"] ?? "";
	if (!segment.startsWith(":")) return segment;
	return values[name] ?? someId;
}

function policiesOf(run: unknown): Address["loader"] {
	if (run === undefined) return undefined;
	const guarded = typeof run === "function" && "policies" in run ? run.policies : undefined;
	return Array.isArray(guarded) && guarded.length > 0 ? guarded : "unguarded";
}
