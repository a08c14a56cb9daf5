import {
	allowInsecureRequests,
	authorizationCodeGrant,
	buildAuthorizationUrl,
	buildEndSessionUrl,
	ClientSecretBasic,
	ClientSecretPost,
	Configuration,
	calculatePKCECodeChallenge,
	customFetch,
	enableNonRepudiationChecks,
	fetchUserInfo,
	None,
	randomNonce,
	randomPKCECodeVerifier,
	randomState,
	type ServerMetadata,
} from "openid-client";
import { guardedFetch } from "./guarded-fetch.server.ts";
import { metadataCache, type Reaching } from "./metadata.server.ts";
import { ProviderFailure } from "./provider-failure.ts";
import { readFailure } from "./read-failure.server.ts";
import { readSignedOn, type SignedOn } from "./signed-on.ts";

/** What a provider and we know each other by. */
export type Connection = {
	readonly issuer: string;
	readonly clientId: string;
	/** Null for a client that has none: the verifier of the code stands in for it. */
	readonly clientSecret: string | null;
};

/** What is kept while a browser is at the provider. */
export type Trip = { readonly state: string; readonly nonce: string; readonly verifier: string };

export type OidcApi = ReturnType<typeof openOidc>;

/**
 * OpenID Connect with whatever provider a company has: authorization code with PKCE, state and nonce (OpenID Connect
 * Core 1.0, 3.1; RFC 9700). Everything throws `ProviderFailure`.
 *
 * @param allowLocal providers on this machine and its networks, and without https: for development
 * @param timeout in seconds, for each request
 */
export function openOidc({ allowLocal, timeout = 5 }: { allowLocal: boolean; timeout?: number }) {
	const reaching: Reaching = { allowLocal, timeout, fetch: guardedFetch(allowLocal) };
	const metadata = metadataCache(reaching);
	const withProvider = async <T>(
		connection: Connection,
		work: (config: Configuration) => Promise<T> | T,
	): Promise<T> => {
		try {
			const about = await metadata.of(connection.issuer);
			return await work(configure(connection, about, reaching));
		} catch (error) {
			metadata.forget(connection.issuer);
			throw readFailure(error);
		}
	};
	return {
		/** Where to send the browser, and what to keep until it is back. */
		begin: (connection: Connection, redirectUri: string, who: Asked) =>
			withProvider(connection, (config) => begin(config, redirectUri, who)),
		/** Who it is that came back to `address`. A code works once. */
		redeem: (connection: Connection, address: URL, trip: Trip) =>
			withProvider(connection, (config) => redeem(config, address, trip)),
		/** Where to sign out at the provider as well (RP-Initiated Logout 1.0); null where it has no such place. */
		signOutAddress: (connection: Connection, returnTo: string) =>
			withProvider(connection, (config) => {
				if (!config.serverMetadata().end_session_endpoint) return null;
				return buildEndSessionUrl(config, { post_logout_redirect_uri: returnTo }).href;
			}),
	};
}

type Asked = {
	/** Who is likely to sign in; null for whoever it is. */
	readonly email: string | null;
	/** The provider is to ask them anew, though it knows them in this browser. */
	readonly isAgain?: boolean;
};

async function begin(config: Configuration, redirectUri: string, { email, isAgain }: Asked) {
	const trip: Trip = {
		...{ state: randomState(), nonce: randomNonce() },
		verifier: randomPKCECodeVerifier(),
	};
	const address = buildAuthorizationUrl(config, {
		redirect_uri: redirectUri,
		scope: "openid email profile",
		code_challenge: await calculatePKCECodeChallenge(trip.verifier),
		code_challenge_method: "S256",
		state: trip.state,
		nonce: trip.nonce,
		...(email ? { login_hint: email } : {}),
		...(isAgain ? { prompt: "login" } : {}),
	});
	return { address: address.href, trip };
}

async function redeem(config: Configuration, address: URL, trip: Trip): Promise<SignedOn> {
	const tokens = await authorizationCodeGrant(config, address, {
		expectedState: trip.state,
		expectedNonce: trip.nonce,
		pkceCodeVerifier: trip.verifier,
		idTokenExpected: true,
	});
	const claims = tokens.claims();
	if (!claims) throw new ProviderFailure("untrusted", "there is no ID token in its answer");
	if (claims.email !== undefined || !config.serverMetadata().userinfo_endpoint) {
		return readSignedOn(claims);
	}
	return readSignedOn(claims, await fetchUserInfo(config, tokens.access_token, claims.sub));
}

/** Made for each use: with it the provider's keys are asked for anew, so that rotated ones count at once. */
function configure(
	{ clientId, clientSecret }: Connection,
	about: ServerMetadata,
	{ fetch, allowLocal, timeout }: Reaching,
): Configuration {
	const config = new Configuration(about, clientId, undefined, clientAuth(clientSecret, about));
	config.timeout = timeout;
	config[customFetch] = fetch;
	// The token comes from the provider itself; its signature is looked at all the same.
	enableNonRepudiationChecks(config);
	if (allowLocal) allowInsecureRequests(config);
	return config;
}

/** `client_secret_basic` is meant where a provider names nothing (Discovery 1.0, 3). */
function clientAuth(clientSecret: string | null, about: ServerMetadata) {
	if (clientSecret === null) return None();
	const ways = about.token_endpoint_auth_methods_supported ?? ["client_secret_basic"];
	return ways.includes("client_secret_basic")
		? ClientSecretBasic(clientSecret)
		: ClientSecretPost(clientSecret);
}
