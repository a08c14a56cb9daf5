import {
	AuthorizationResponseError,
	ClientError,
	ResponseBodyError,
	WWWAuthenticateChallengeError,
} from "openid-client";
import { AddressBlocked } from "./guarded-fetch.server.ts";
import { ProviderFailure } from "./provider-failure.ts";

/** What an error of the library or the network means. What is not theirs is returned as it is. */
export function readFailure(error: unknown): unknown {
	if (error instanceof ProviderFailure) return error;
	const blocked = causes(error).find((cause) => cause instanceof AddressBlocked);
	if (blocked) return new ProviderFailure("blocked", blocked.message, { cause: error });
	if (error instanceof AuthorizationResponseError || error instanceof ResponseBodyError) {
		const words = error.error_description ?? error.error;
		return new ProviderFailure("declined", words, { code: error.error, cause: error });
	}
	if (error instanceof WWWAuthenticateChallengeError) {
		// Only the token endpoint is asked with a name and a secret (RFC 6749, 5.2).
		const options = { code: "invalid_client", cause: error };
		return new ProviderFailure("declined", "client ID and client secret do not fit", options);
	}
	if (!(error instanceof Error)) return error;
	const isDistrust = error instanceof ClientError && distrusted.has(error.code ?? "");
	return new ProviderFailure(isDistrust ? "untrusted" : "away", words(error), { cause: error });
}

/** Codes of the library for answers that came and are not to be believed. */
const distrusted = new Set([
	"OAUTH_JWT_CLAIM_COMPARISON_FAILED",
	"OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED",
	"OAUTH_JWT_TIMESTAMP_CHECK_FAILED",
	"OAUTH_KEY_SELECTION_FAILED",
	"OAUTH_INVALID_RESPONSE",
	"OAUTH_UNSUPPORTED_OPERATION",
]);

function words(error: Error): string {
	const [inner] = causes(error).slice(-1);
	const cause = inner && inner !== error ? ` (${inner.message})` : "";
	return `${error.message}${cause}`;
}

function causes(error: unknown): Error[] {
	if (!(error instanceof Error)) return [];
	return [error, ...causes(error.cause)];
}
