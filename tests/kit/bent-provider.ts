import { createHash, generateKeyPairSync, type KeyObject, randomUUID, sign } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { afterAll, beforeAll, beforeEach } from "vitest";

type Claims = Record<string, unknown>;

/** How the provider strays from what is right; what is not named is as it should be. */
type Bend = {
	/** Laid over the claims of the ID token. */
	claims?: Claims;
	/** What the metadata say the issuer is. */
	issuer?: string;
	/** Signed with a key that is not published. */
	hasForeignKey?: boolean;
	/** What the browser brings back. */
	back?: Record<string, string>;
	answer?: "never" | "error" | "endless" | "redirect" | "text";
};

/** A provider that signs in whoever `person` is, and does wrong what a test asks for. No page, no cookie. */
export type BentProvider = {
	readonly issuer: string;
	person: Claims;
	bend: Bend;
	/** How often each path was asked for. */
	readonly asked: Map<string, number>;
	rotateKeys(): void;
	/** Where the browser is sent back to from this address. */
	visit(address: string): URL;
};

const clientId = "crowdminder";
export const bentClient = { clientId, clientSecret: "a secret between the two of us" } as const;

/** Call once at the top of a test file. Each test begins with a straight one and Zanele. */
export function testBentProvider(): BentProvider {
	const codes = new Map<string, { nonce: string; challenge: string; clientId: string }>();
	const asked = new Map<string, number>();
	let keys = newKeys();
	let issuer = "";
	const provider: BentProvider = {
		get issuer() {
			return issuer;
		},
		person: {},
		bend: {},
		asked,
		rotateKeys() {
			keys = newKeys();
		},
		visit(address) {
			const { searchParams: sent } = new URL(address);
			const code = randomUUID();
			codes.set(code, {
				nonce: sent.get("nonce") ?? "",
				challenge: sent.get("code_challenge") ?? "",
				clientId: sent.get("client_id") ?? "",
			});
			const back = new URL(sent.get("redirect_uri") ?? "");
			const brought = { code, state: sent.get("state") ?? "", iss: issuer, ...provider.bend.back };
			for (const [name, value] of Object.entries(brought)) back.searchParams.set(name, value);
			return back;
		},
	};
	const server = createServer((request, response) => {
		answer(request, response).catch(() => response.writeHead(500).end());
	});
	async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const path = request.url ?? "";
		asked.set(path, (asked.get(path) ?? 0) + 1);
		if (strayed(provider.bend.answer, response)) return;
		const page = pages[path];
		if (page) send(response, await page(request));
		else response.writeHead(404).end();
	}
	const pages: Record<string, (request: IncomingMessage) => object | Promise<object>> = {
		"/.well-known/openid-configuration": metadata,
		"/keys": () => ({ keys: [keys.published] }),
		"/token": token,
	};
	function metadata() {
		return {
			issuer: provider.bend.issuer ?? issuer,
			authorization_endpoint: `${issuer}/authorize`,
			token_endpoint: `${issuer}/token`,
			jwks_uri: `${issuer}/keys`,
			response_types_supported: ["code"],
			subject_types_supported: ["public"],
			id_token_signing_alg_values_supported: ["ES256"],
			authorization_response_iss_parameter_supported: true,
		};
	}
	async function token(request: IncomingMessage) {
		const form = new URLSearchParams(await textOf(request));
		const code = codes.get(form.get("code") ?? "");
		codes.delete(form.get("code") ?? "");
		const verifier = form.get("code_verifier") ?? "";
		const challenge = createHash("sha256").update(verifier).digest("base64url");
		if (!code || code.challenge !== challenge) return { error: "invalid_grant" };
		const now = Math.floor(Date.now() / 1000);
		const claims = {
			...{ iss: issuer, aud: code.clientId, nonce: code.nonce, iat: now, exp: now + 300 },
			...provider.person,
			...provider.bend.claims,
		};
		const signing = provider.bend.hasForeignKey ? newKeys(keys.published.kid) : keys;
		return {
			...{ access_token: randomUUID(), token_type: "Bearer", expires_in: 300 },
			id_token: jwt(claims, signing),
		};
	}
	beforeAll(async () => {
		await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
		const address = server.address();
		issuer = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
	});
	beforeEach(() => {
		provider.bend = {};
		provider.person = { sub: "zanele-1", email: "zanele@baobab.example", name: "Zanele Khumalo" };
		asked.clear();
	});
	afterAll(() => {
		server.closeAllConnections();
		server.close();
	});
	return provider;
}

function strayed(how: Bend["answer"], response: ServerResponse): boolean {
	switch (how) {
		case undefined:
			return false;
		case "never":
			return true;
		case "error":
			response.writeHead(503).end("down");
			return true;
		case "redirect":
			response.writeHead(302, { location: "http://127.0.0.1:1/" }).end();
			return true;
		case "text":
			response.writeHead(200, { "content-type": "text/html" }).end("<p>Hello");
			return true;
		case "endless":
			response.writeHead(200, { "content-type": "application/json" });
			response.write(" ".repeat(600 * 1024));
			return true;
		default:
			return how satisfies never;
	}
}

function send(response: ServerResponse, body: object): void {
	const status = "error" in body ? 400 : 200;
	response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

async function textOf(request: IncomingMessage): Promise<string> {
	let text = "";
	for await (const chunk of request) text += String(chunk);
	return text;
}

type Keys = { secret: KeyObject; published: { kid: string } };

function newKeys(kid: string = randomUUID()): Keys {
	const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
	const published = { ...publicKey.export({ format: "jwk" }), kid, alg: "ES256", use: "sig" };
	return { secret: privateKey, published };
}

function jwt(claims: Claims, { secret, published }: Keys): string {
	const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
	const signed = `${part({ alg: "ES256", kid: published.kid })}.${part(claims)}`;
	const key = { key: secret, dsaEncoding: "ieee-p1363" } as const;
	return `${signed}.${sign("sha256", Buffer.from(signed), key).toString("base64url")}`;
}
