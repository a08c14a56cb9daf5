import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { brotliCompressSync } from "node:zlib";
import type { ServerBuild } from "@remix-run/node";
import { build as buildPages, isBuildStale } from "#server/build.ts";
import { type Result, resultOf } from "./lib/result.ts";

export const name = "JavaScript that a page loads before it is whole, with brotli";

const weekSheet = "/time/week/:date?";
/** In kB of 1000 bytes. */
const aims = { weekSheet: 140, others: 120 };

/** Every page's own script with that of its layouts, as the build's manifest has the browser preload them. */
export async function run(): Promise<Result[]> {
	if (isBuildStale()) await buildPages(false);
	const built: ServerBuild = await import(pathToFileURL(resolve("build/server/index.js")).href);
	const pages = Object.values(built.routes).flatMap((route) =>
		route?.module.default && route.id !== "root" ? [pageOf(built, route.id)] : [],
	);
	return pages
		.filter(({ isLayout }) => !isLayout)
		.map(({ path, files }) => {
			const kB = sizeOf(files) / 1_000;
			const atMost = path === weekSheet ? aims.weekSheet : aims.others;
			return resultOf(path, "kB", [kB], { aim: { atMost } });
		})
		.sort((a, b) => b.value - a.value);
}

function pageOf(built: ServerBuild, id: string) {
	const chain = chainOf(built, id);
	const parts = [built.assets.entry, ...chain.map((route) => built.assets.routes[route.id])];
	const files = parts.flatMap((part) => (part ? [part.module, ...(part.imports ?? [])] : []));
	const path = chain.flatMap((route) => (route.path ? [route.path] : [])).join("/");
	const isLayout = Object.values(built.routes).some((route) => route?.parentId === id);
	return { path: `/${path}`, files: [...new Set(files)], isLayout };
}

/** The route with its layouts, the root first. */
function chainOf(built: ServerBuild, id: string) {
	const chain: NonNullable<ServerBuild["routes"][string]>[] = [];
	for (let route = built.routes[id]; route; route = built.routes[route.parentId ?? ""]) {
		chain.unshift(route);
	}
	return chain;
}

function sizeOf(files: readonly string[]): number {
	return files.reduce((sum, file) => sum + brotliSize(join("build/client", file)), 0);
}

/** As it is sent: precompressed where that is kept. */
function brotliSize(file: string): number {
	const kept = `${file}.br`;
	return existsSync(kept)
		? readFileSync(kept).length
		: brotliCompressSync(readFileSync(file)).length;
}
