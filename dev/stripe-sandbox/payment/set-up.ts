import type Stripe from "stripe";
import { invalid } from "../api/problem.ts";
import { nowFor } from "../clock.ts";
import { emit } from "../events.ts";
import type { Sandbox } from "../sandbox.ts";
import { newId } from "../store/ids.ts";
import { attachCard, behindCard } from "./attach-card.ts";
import { mustConfirm, rememberConfirmed } from "./charge.ts";
import { cardError, declined } from "./decline.ts";

export function newSetupIntent(
	sandbox: Sandbox,
	customer: string | null,
	card: string | null,
): Stripe.SetupIntent {
	const id = newId("seti");
	return {
		id,
		object: "setup_intent",
		allowed_payment_method_types: null,
		application: null,
		automatic_payment_methods: null,
		cancellation_reason: null,
		client_secret: `${id}_secret_${newId("x", 24).slice(2)}`,
		created: nowFor(sandbox, customer),
		customer,
		customer_account: null,
		description: null,
		excluded_payment_method_types: null,
		flow_directions: null,
		last_setup_error: null,
		latest_attempt: null,
		livemode: false,
		mandate: null,
		metadata: {},
		next_action: null,
		on_behalf_of: null,
		payment_method: card,
		payment_method_configuration_details: null,
		payment_method_options: null,
		payment_method_types: ["card"],
		single_use_mandate: null,
		status: card ? "requires_confirmation" : "requires_payment_method",
		usage: "off_session",
	};
}

/**
 * Keeps a card for later payments, asking its owner where the card wants that.
 *
 * @throws 402 when the card declines
 */
export function confirmSetup(
	sandbox: Sandbox,
	intent: Stripe.SetupIntent,
	isConfirmed = false,
): Stripe.SetupIntent {
	const card = typeof intent.payment_method === "string" ? intent.payment_method : null;
	if (!card) {
		throw invalid("You cannot confirm this SetupIntent because it's missing a payment method.", {
			code: "setup_intent_unexpected_state",
		});
	}
	if (!isConfirmed && mustConfirm(sandbox, card)) return askOwner(sandbox, intent);
	const test = behindCard(sandbox, card);
	if (test?.declines && !test.savesFirst) return fail(sandbox, intent, test.declines);
	if (typeof intent.customer === "string") attachCard(sandbox, card, intent.customer);
	rememberConfirmed(sandbox, card);
	const done = sandbox.store.put<Stripe.SetupIntent>({
		...intent,
		status: "succeeded",
		next_action: null,
		last_setup_error: null,
	});
	emit(sandbox, "setup_intent.succeeded", done);
	return done;
}

function askOwner(sandbox: Sandbox, intent: Stripe.SetupIntent): Stripe.SetupIntent {
	const asked = sandbox.store.put<Stripe.SetupIntent>({
		...intent,
		status: "requires_action",
		next_action: {
			type: "redirect_to_url",
			redirect_to_url: { return_url: null, url: `${sandbox.origin}/3ds/${intent.id}` },
		},
	});
	emit(sandbox, "setup_intent.requires_action", asked);
	return asked;
}

function fail(sandbox: Sandbox, intent: Stripe.SetupIntent, declineCode: string): never {
	const error = cardError(declineCode);
	const failed = sandbox.store.put<Stripe.SetupIntent>({
		...intent,
		status: "requires_payment_method",
		payment_method: null,
		next_action: null,
		last_setup_error: { type: "card_error", ...error },
	});
	emit(sandbox, "setup_intent.setup_failed", failed);
	throw declined(error, { setupIntent: failed });
}
