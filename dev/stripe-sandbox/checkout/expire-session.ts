import type Stripe from "stripe";
import { invalid } from "../api/problem.ts";
import { saveAndTell } from "../events.ts";
import type { Sandbox } from "../sandbox.ts";

/** @throws unless the session is open */
export function expireSession(
	sandbox: Sandbox,
	before: Stripe.Checkout.Session,
): Stripe.Checkout.Session {
	if (before.status !== "open") {
		throw invalid(
			`Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of ${before.status}.`,
		);
	}
	const after: Stripe.Checkout.Session = { ...before, status: "expired", url: null };
	return saveAndTell(sandbox, "checkout.session.expired", before, after);
}
