import { resolve } from "node:path";
import { type Env, readEnv, type Variables } from "#app/env.server.ts";
import { localSecret } from "#dev/secrets.ts";
import { compileCache } from "../compile-cache.ts";
import type { LocalServices } from "./local-services.ts";

/**
 * Reads the environment before anything is started, so that a wrong value is named at once. What will be started
 * here stands in for what is missing.
 */
export function readStartEnv(given: Variables): Env {
	return readEnv({
		...given,
		DATABASE_URL: given.DATABASE_URL || "started here",
		APP_SECRET:
			given.APP_SECRET ||
			(isPublic(given) ? undefined : "made here, once, and kept in the data directory"),
	});
}

/** What the product's processes need besides the environment as it came. */
export function productVariables(
	{ isDev, given, env }: { isDev: boolean; given: Variables; env: Env },
	local: LocalServices,
) {
	return {
		PORT: String(env.PORT),
		NODE_ENV: isDev ? "development" : "production",
		BASE_ORIGIN: given.BASE_ORIGIN || `http://localhost:${env.PORT}`,
		APP_SECRET: given.APP_SECRET || localSecret(resolve(env.DATA_DIR), "app"),
		OIDC_LOCAL: given.OIDC_LOCAL || (isLocal(given) ? "on" : "off"),
		// What Node made of the sources, for the next start.
		NODE_COMPILE_CACHE: given.NODE_COMPILE_CACHE || compileCache,
		...local.variables,
		DATABASE_OWNER_URL: local.variables.DATABASE_OWNER_URL ?? given.DATABASE_OWNER_URL,
	};
}

export type ProductVariables = ReturnType<typeof productVariables>;

/** Only on a machine of one's own may providers be on it too. */
function isLocal(given: Variables): boolean {
	return !given.DATABASE_URL && !isPublic(given);
}

/** A product that serves the world by https has its secret from its administrator. */
export function isPublic(given: Variables): boolean {
	return given.BASE_ORIGIN?.startsWith("https:") ?? false;
}
