import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { readEnv } from "#app/env.server.ts";
import { newId } from "#app/lib/id.ts";
import { newToken, tokenHash } from "#app/lib/secret.server.ts";
import { writeCookie } from "#app/request/cookie.server.ts";
import { createServices, type Services } from "#app/services.server.ts";
import { sessions } from "#db/tenant/members.ts";
import { startWeb, type Web } from "#server/web.ts";
import { type Answer, type Ask, ask } from "./http.ts";
import type { Kit } from "./kit.ts";
import { type TestMember, type TestTenant, testSecret } from "./tenant.ts";

const baseOrigin = "http://localhost:3000";

/** The built product, serving on a free port of this process over the test file's database. */
export type Product = {
	readonly services: Services;
	readonly port: number;
	/** A request to the site (`""`), the console (`"product"`), a workspace (its slug) or any other host. */
	ask(host: string, path: string, wish?: Ask): Promise<Answer>;
	/** A form sent from the host's own page. */
	post(host: string, path: string, form: Record<string, string>, wish?: Ask): Promise<Answer>;
	/** The Cookie header of a browser in which the member is signed in, just now, on the workspace's address or another host. */
	cookieOf(tenant: TestTenant, member?: TestMember, host?: string): Promise<string>;
};

/** Call once at the top of a test file, after `testKit`. Needs `npm run build`, as `npm run check` does first. */
export function testProduct(kit: Kit, env: () => Record<string, string> = () => ({})): Product {
	let open: { services: Services; web: Web; dataDir: string } | undefined;
	const opened = () => {
		if (!open) throw new Error("The product is ready inside tests and hooks only.");
		return open;
	};
	beforeAll(async () => {
		const dataDir = mkdtempSync(join(tmpdir(), "crowdminder-product-"));
		const services = await createServices(
			readEnv({
				NODE_ENV: "test",
				BASE_ORIGIN: baseOrigin,
				DATABASE_URL: kit.urls.appUrl,
				DATABASE_POOL_SIZE: "4",
				APP_SECRET: testSecret,
				DATA_DIR: dataDir,
				LOG_LEVEL: "silent",
				...env(),
			}),
		);
		open = { services, dataDir, web: await startWeb(services, { port: 0, host: "127.0.0.1" }) };
	});
	afterAll(async () => {
		if (!open) return;
		await open.web.stop(1);
		await open.services.stop();
		rmSync(open.dataDir, { recursive: true, force: true });
	});
	const product: Product = {
		get services() {
			return opened().services;
		},
		get port() {
			return opened().web.port;
		},
		ask: (host, path, wish) => ask(opened().web.port, hostHeader(host), path, wish),
		post: (host, path, form, wish = {}) =>
			product.ask(host, path, {
				method: "POST",
				form,
				...wish,
				headers: { origin: `http://${hostHeader(host)}`, ...wish.headers },
			}),
		cookieOf: (tenant, member = tenant.owner, host = `${tenant.slug}.localhost`) =>
			signIn(kit, tenant, member, host),
	};
	return product;
}

/** The Host of a name below the base domain; a name with a dot or a colon stands for itself. */
export function hostHeader(name: string): string {
	if (name === "") return "localhost:3000";
	return /[.:]/.test(name) ? name : `${name}.localhost:3000`;
}

async function signIn(
	kit: Kit,
	tenant: TestTenant,
	member: TestMember,
	host: string,
): Promise<string> {
	const token = newToken();
	await kit.asTenant(tenant, (db) =>
		db.insert(sessions).values({
			id: newId(),
			tokenHash: tokenHash(token),
			memberId: member.id,
			host,
			provenAt: new Date(),
			expiresAt: new Date(Date.now() + 3_600_000),
		}),
	);
	const cookie = await writeCookie(baseOrigin, "session", token);
	return cookie.split(";")[0] ?? "";
}
