/**
 * Why a provider did not sign somebody in:
 * - `away`: it does not answer, or not with what OpenID Connect asks for;
 * - `blocked`: its address leads into a network that may not be asked;
 * - `declined`: it says no, by an error code (RFC 6749, 4.1.2.1 and 5.2);
 * - `untrusted`: what it sent is not to be believed: another issuer, audience, nonce, key, or too late.
 */
export type FailureKind = "away" | "blocked" | "declined" | "untrusted";

/** `message` is for the log and for the owner who tries the connection, never for who signs in. */
export class ProviderFailure extends Error {
	override name = "ProviderFailure";
	readonly kind: FailureKind;
	/** The provider's own error code: `access_denied`, `invalid_client`. */
	readonly code: string | null;

	constructor(
		kind: FailureKind,
		message: string,
		options: { code?: string; cause?: unknown } = {},
	) {
		super(message, { cause: options.cause });
		this.kind = kind;
		this.code = options.code ?? null;
	}
}

/** By name: the built pages and the processes around them each have a class of their own. */
export function isProviderFailure(error: unknown): error is ProviderFailure {
	return error instanceof Error && error.name === "ProviderFailure" && "kind" in error;
}
