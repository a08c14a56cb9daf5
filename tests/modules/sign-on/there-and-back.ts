import { newId } from "#app/lib/id.ts";
import { changeSettings } from "#app/modules/settings/change-settings.server.ts";
import type { Settings } from "#app/modules/settings/registry.ts";
import { mailDomains } from "#db/tenant/sign-on.ts";
import { type BentProvider, bentClient } from "#tests/kit/bent-provider.ts";
import type { Answer } from "#tests/kit/http.ts";
import type { Kit } from "#tests/kit/kit.ts";
import type { Product } from "#tests/kit/product.ts";
import type { TenantWish, TestTenant } from "#tests/kit/tenant.ts";

export type Round = {
	readonly kit: Kit;
	readonly product: Product;
	readonly provider: BentProvider;
};

type Wish = TenantWish & { sso?: Partial<Pick<Settings, "SSO_MODE" | "SSO_JOIN_ROLE">> };

/** A workspace whose people sign in with the provider; `baobab.example` is the company's. */
export async function signOnTenant(round: Round, wish: Wish = {}): Promise<TestTenant> {
	const { kit, product, provider } = round;
	const { sso, ...rest } = wish;
	const tenant = await kit.createTenant({ plan: "business", ...rest });
	const record = await product.services.directory.byId(tenant.id);
	if (!record) throw new Error("no tenant");
	const settings = {
		...{ SSO_ISSUER: provider.issuer, SSO_CLIENT_ID: bentClient.clientId, SSO_MODE: "offered" },
		...{ SSO_CLIENT_SECRET: bentClient.clientSecret, SSO_BUTTON: "Baobab login", ...sso },
	};
	const wanted = Object.entries(settings).map(([key, value]) => ({
		...{ key: key as keyof typeof settings, value },
	}));
	const by = { actor: { kind: "system" }, now: new Date() } as const;
	await changeSettings(product.services, record, wanted, by);
	const now = new Date();
	const proven = {
		id: newId(),
		domain: "baobab.example",
		token: "t",
		createdAt: now,
		provenAt: now,
	};
	await kit.asTenant(tenant, (db) => db.insert(mailDomains).values(proven));
	return tenant;
}

export type Going = { readonly cookie: string; readonly address: string };

/** Begins in a browser: its cookie, and the address at the provider. */
export async function begin(
	{ product }: Round,
	tenant: TestTenant,
	path = "/sign-in/sso",
	cookie = "",
): Promise<Going> {
	const { status, headers } = await product.ask(tenant.slug, path, { headers: { cookie } });
	if (status !== 302) throw new Error(`It began with ${status}`);
	const address = String(headers.location);
	return { cookie: [cookie, cookiesOf({ headers })].filter(Boolean).join("; "), address };
}

/** Comes back, to the host that the provider sends to or another one. */
export function comeBack(
	{ product }: Pick<Round, "product">,
	tenant: TestTenant,
	back: URL,
	cookie: string,
): Promise<Answer> {
	return product.ask(tenant.slug, `${back.pathname}${back.search}`, {
		headers: { cookie, accept: "text/html" },
	});
}

/** All of it, as a browser does. */
export async function signOn(round: Round, tenant: TestTenant, path?: string): Promise<Answer> {
	const { cookie, address } = await begin(round, tenant, path);
	return comeBack(round, tenant, round.provider.visit(address), cookie);
}

/** What a browser would send next. */
export function cookiesOf({ headers }: Pick<Answer, "headers">): string {
	return (headers["set-cookie"] ?? []).map((line) => line.split(";")[0]).join("; ");
}
