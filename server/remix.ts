import { existsSync, readdirSync } from "node:fs";
import { relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import { type RequestHandler, Router } from "express";
import staticGzip from "express-static-gzip";
import type { Services } from "#app/services.server.ts";
import { groupOf, routeGroups } from "./route-groups.ts";

type RemixPart = { assets: RequestHandler[]; handler: RequestHandler; stop(): Promise<void> };

/** The built product: hashed files that never change, and Remix. */
export async function builtRemix(services: Services, root = process.cwd()): Promise<RemixPart> {
	const client = resolve(root, "build/client");
	const entry = resolve(root, "build/server/index.js");
	if (!existsSync(entry)) throw new Error("There is no build. Run `npm run build` first.");
	const build: ServerBuild = await import(pathToFileURL(entry).href);
	const immutable = { immutable: true, maxAge: "1y" } as const;
	const files = (folder: string, serveStatic: object) =>
		staticGzip(folder, { enableBrotli: true, orderPreference: ["br"], index: false, serveStatic });
	return {
		assets: [
			under("/assets", files(resolve(client, "assets"), { ...immutable, fallthrough: false })),
			onlyFor(rootFiles(client), files(client, { maxAge: "1h" })),
		],
		handler: groupedHandler(services, build),
		stop: () => Promise.resolve(),
	};
}

/** Paths of the files beside `assets`. They are few and known, so that a page need not ask the disk for one of its name. */
function rootFiles(folder: string): ReadonlySet<string> {
	const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
	const paths = entries
		.filter((entry) => entry.isFile())
		.map((entry) => `/${relative(folder, resolve(entry.parentPath, entry.name))}`);
	return new Set(paths);
}

function onlyFor(paths: ReadonlySet<string>, handler: RequestHandler): RequestHandler {
	return (req, res, next) => (paths.has(req.path) ? handler(req, res, next) : next());
}

/** The product with hot reload, by Vite in the same server. */
export async function devRemix(services: Services, hmrPort: number): Promise<RemixPart> {
	const { createServer } = await import("vite");
	const vite = await createServer({
		server: { middlewareMode: true, hmr: { port: hmrPort }, allowedHosts: true },
		appType: "custom",
	});
	const load = () =>
		vite.ssrLoadModule("virtual:remix/server-build") as Promise<unknown> as Promise<ServerBuild>;
	return {
		assets: [vite.middlewares],
		handler: requestHandler(services, load, "development"),
		stop: () => vite.close(),
	};
}

function groupedHandler(services: Services, build: ServerBuild): RequestHandler {
	const whole = requestHandler(services, build, "production");
	const groups = new Map(
		[...routeGroups(build)].map(([name, group]) => [
			name,
			requestHandler(services, group, "production"),
		]),
	);
	return (req, res, next) => (groups.get(groupOf(req.path)) ?? whole)(req, res, next);
}

function requestHandler(
	services: Services,
	build: ServerBuild | (() => Promise<ServerBuild>),
	mode: string,
): RequestHandler {
	return createRequestHandler({
		build,
		mode,
		getLoadContext: (req, res) => ({
			requestId: res.locals.requestId,
			nonce: res.locals.nonce,
			host: res.locals.host,
			services,
			clientAddress: req.ip ?? "",
		}),
	});
}

function under(path: string, handler: RequestHandler): RequestHandler {
	return Router().use(path, handler);
}
