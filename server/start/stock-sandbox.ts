import type { LocalServices } from "./local-services.ts";

/**
 * Puts the plans into the Stripe sandbox that was started here, so that there is something to buy. At Stripe itself
 * nothing is ever changed by a start: that is `npm run plans -- sync`.
 */
export async function stockSandbox({ variables }: Pick<LocalServices, "variables">): Promise<void> {
	const { STRIPE_SECRET_KEY: secretKey, STRIPE_API_BASE: apiBase } = variables;
	if (!secretKey || !apiBase) return;
	const [{ openStripe }, { syncCatalogue }] = await Promise.all([
		import("#app/integrations/stripe/api.server.ts"),
		import("#app/modules/subscription/sync-catalogue.server.ts"),
	]);
	await syncCatalogue(openStripe({ secretKey, apiBase }), () => undefined);
}
