import { peopleText } from "#app/lib/count-text.ts";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantLoaderInSteps } from "#app/request/page.server.ts";
import { isProblem } from "#app/request/problem.ts";
import { readBilling } from "../billing.server.ts";
import { askStripe } from "../payments.server.ts";
import { choiceTitle } from "../plan-choice.ts";
import { syncCustomer } from "../sync.server.ts";

/** Back from Stripe: it is asked at once, so that nobody waits for a webhook to open what was paid for. */
export const loader = tenantLoaderInSteps({ permission: "plan:read" }, async (args) => {
	const { services, tenant } = args;
	const { stripe, database } = services;
	const { customerId } = await readBilling(database.public, tenant);
	if (stripe && customerId) {
		await askStripe(syncCustomer({ ...services, stripe }, customerId)).catch(leaveToWebhook);
	}
	const { billing } = await readBilling(database.public, tenant);
	const text = billing
		? `You have ${choiceTitle(billing.choice)} for ${peopleText(billing.choice.seats)}.`
		: "The payment is on its way. This page says so when it has arrived.";
	return redirectWithFlash("/plan", { text }, args);
});

/** Stripe does not answer: its event, or the night's look at everybody, will bring it. */
function leaveToWebhook(error: unknown): void {
	if (!isProblem(error)) throw error;
}
