import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import Provider, { type Configuration } from "oidc-provider";
import { type Person, serveInteraction } from "./identity-provider/interaction.ts";

export type IdentityProvider = {
	readonly issuer: string;
	readonly clientId: string;
	readonly clientSecret: string;
	stop(): Promise<void>;
};

/**
 * An OpenID provider on 127.0.0.1 at which anybody signs in as whoever they like: for development and tests. It takes
 * return addresses below `localhost` alone. What it knows is gone when it stops.
 */
export async function startIdentityProvider({ port }: { port: number }): Promise<IdentityProvider> {
	const client = { clientId: "crowdminder", clientSecret: "a secret of development" };
	const people = new Map<string, Person>();
	const server = createServer();
	await new Promise<void>((ready) => server.listen(port, "127.0.0.1", ready));
	const address = server.address();
	const issuer = `http://127.0.0.1:${typeof address === "object" ? address?.port : port}`;
	const provider = new Provider(issuer, configuration(client, people));
	provider.Client.prototype.redirectUriAllowed = isLocal;
	provider.Client.prototype.postLogoutRedirectUriAllowed = isLocal;
	const answer = provider.callback();
	server.on("request", (request, response) => {
		const isOurs = request.url?.startsWith("/interaction/");
		if (!isOurs) void answer(request, response);
		else void serveInteraction(provider, people, request, response);
	});
	return {
		...{ issuer, ...client },
		async stop() {
			server.closeAllConnections();
			await new Promise<void>((stopped) => server.close(() => stopped()));
		},
	};
}

function configuration(
	{ clientId, clientSecret }: { clientId: string; clientSecret: string },
	people: ReadonlyMap<string, Person>,
): Configuration {
	return {
		clients: [
			{
				client_id: clientId,
				client_secret: clientSecret,
				redirect_uris: ["http://localhost/sign-in/sso/return"],
			},
		],
		cookies: { keys: [randomBytes(16).toString("hex")] },
		claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
		features: { devInteractions: { enabled: false } },
		interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
		ttl: { AccessToken: 600, Grant: 3_600, IdToken: 600, Interaction: 600, Session: 3_600 },
		pkce: { required: () => true },
		findAccount: (_context, id) => ({
			accountId: id,
			claims: () => ({ sub: id, ...people.get(id), email_verified: true }),
		}),
		async loadExistingGrant({ oidc }) {
			const { client, session } = oidc;
			if (!client || !session?.accountId) return undefined;
			const grant = new oidc.provider.Grant({
				clientId: client.clientId,
				accountId: session.accountId,
			});
			grant.addOIDCScope("openid email profile");
			await grant.save();
			return grant;
		},
	};
}

function isLocal(address: string): boolean {
	return URL.canParse(address) && /(^|\.)localhost$/.test(new URL(address).hostname);
}
