import { createHmac } from "node:crypto";

/**
 * The `Stripe-Signature` header: the time in seconds and one v1 signature a secret.
 *
 * @see https://docs.stripe.com/webhooks#verify-manually
 */
export function signature(payload: string, secrets: string[], now: number): string {
	const signed = secrets.map((secret) =>
		createHmac("sha256", secret).update(`${now}.${payload}`).digest("hex"),
	);
	return [`t=${now}`, ...signed.map((value) => `v1=${value}`)].join(",");
}
