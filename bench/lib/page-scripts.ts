import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { brotliCompressSync } from "node:zlib";
import type { ServerBuild } from "@remix-run/node";

export type PageScripts = {
	/** As `app/routes.ts` has it: `/time/week/:date?`. */
	path: string;
	/** What the page's own script and those of its layouts weigh with brotli, in kB of 1000 bytes. */
	kB: number;
	/** The most that it may. */
	aim: number;
};

const weekSheet = "/time/week/:date?";
const aims = { weekSheet: 140, others: 120 };

/** Every page of the build in the working directory, with what its manifest has the browser load at first. */
export async function pageScripts(): Promise<PageScripts[]> {
	const built: ServerBuild = await import(pathToFileURL(resolve("build/server/index.js")).href);
	const routes = Object.values(built.routes).filter((route) => route !== undefined);
	const layouts = new Set(routes.map(({ parentId }) => parentId));
	return routes
		.filter(({ id, module }) => module.default && id !== "root" && !layouts.has(id))
		.map(({ id }) => {
			const { path, files } = pageOf(built, id);
			return { path, kB: sizeOf(files), aim: path === weekSheet ? aims.weekSheet : aims.others };
		});
}

function pageOf(built: ServerBuild, id: string) {
	const chain = chainOf(built, id);
	const parts = [built.assets.entry, ...chain.map((route) => built.assets.routes[route.id])];
	const files = parts.flatMap((part) => (part ? [part.module, ...(part.imports ?? [])] : []));
	const path = chain.flatMap((route) => (route.path ? [route.path] : [])).join("/");
	return { path: `/${path}`, files: [...new Set(files)] };
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
	return files.reduce((sum, file) => sum + brotliSize(join("build/client", file)), 0) / 1_000;
}

/** As it is sent: precompressed where that is kept. */
function brotliSize(file: string): number {
	const kept = `${file}.br`;
	return existsSync(kept)
		? readFileSync(kept).length
		: brotliCompressSync(readFileSync(file)).length;
}
