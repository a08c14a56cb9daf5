import type { Sandbox } from "../sandbox.ts";
import { changeSettings, settingsOf } from "../sandbox.ts";
import { behindCard, cardExpiresBefore } from "./attach-card.ts";
import { type CardError, cardError } from "./decline.ts";

export type Charge =
	| { outcome: "succeeded" }
	| { outcome: "requires_action" }
	| { outcome: "declined"; error: CardError };

type Attempt = {
	card: string;
	/** The owner has just confirmed this very payment. */
	isConfirmed?: boolean;
};

/** What the bank says to a payment from this card: also with nobody there, it may want its owner to confirm. */
export function charge(sandbox: Sandbox, { card, isConfirmed }: Attempt): Charge {
	const told = nextDecline(sandbox);
	if (told) return { outcome: "declined", error: cardError(told) };
	const method = sandbox.store.get("payment_method", card);
	if (!method || cardExpiresBefore(sandbox, method)) {
		return { outcome: "declined", error: cardError("expired_card") };
	}
	const test = behindCard(sandbox, card);
	if (!isConfirmed && mustConfirm(sandbox, card)) {
		return { outcome: "requires_action" };
	}
	if (test?.declines) return { outcome: "declined", error: cardError(test.declines) };
	return { outcome: "succeeded" };
}

export function mustConfirm(sandbox: Sandbox, card: string): boolean {
	const confirms = behindCard(sandbox, card)?.confirms ?? "never";
	if (confirms !== "unless-set-up") return confirms === "always";
	return !sandbox.store.get("sandbox.card", card)?.isAuthenticated;
}

/** Its owner confirmed that the card is kept for later. */
export function rememberConfirmed(sandbox: Sandbox, card: string): void {
	const record = sandbox.store.get("sandbox.card", card);
	if (record) sandbox.store.put({ ...record, isAuthenticated: true });
}

/** The switch "decline the next payment", used up by one. */
function nextDecline(sandbox: Sandbox): string | null {
	const [next, ...rest] = settingsOf(sandbox).declines;
	if (!next) return null;
	changeSettings(sandbox, { declines: rest });
	return next;
}
