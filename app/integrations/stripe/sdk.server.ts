import Stripe from "stripe";

export type StripeAccess = {
	readonly secretKey: string;
	/** Another address than Stripe's own: a sandbox. */
	readonly apiBase?: string | undefined;
};

/** Milliseconds that one request to Stripe may take, and how often one that failed on the way is sent again. */
const patience = { timeout: 10_000, maxNetworkRetries: 2 };

/**
 * The SDK as the product uses it. It puts an Idempotency-Key on every POST, the same on each retry, so that a request
 * that was lost on its way back is not carried out twice.
 */
export function openSdk({ secretKey, apiBase }: StripeAccess): Stripe {
	return new Stripe(secretKey, {
		...patience,
		telemetry: false,
		appInfo: { name: "Crowdminder" },
		...(apiBase ? addressOf(new URL(apiBase)) : {}),
	});
}

function addressOf({ protocol, hostname, port }: URL) {
	return {
		host: hostname,
		protocol: protocol === "http:" ? ("http" as const) : ("https" as const),
		...(port ? { port } : {}),
	};
}
