import Stripe from "stripe";
import { idOf, moment } from "./values.ts";

/** What an event tells: for whom to ask Stripe again. What it says of them is never used. */
export type StripeNews = {
	readonly id: string;
	readonly type: string;
	readonly customerId: string | null;
	readonly happenedAt: Date;
};

/** Seconds that a webhook may be on its way; an older one may be a recording that somebody plays back. */
const tolerance = 300;

/**
 * Reads a webhook whose signature is right.
 *
 * @param body the bytes as they came
 * @param secrets several while they are rolled: any of them will do
 * @returns null when none of the secrets signed it, when it is too old, or no event
 */
export function readWebhook(
	sdk: Stripe,
	body: Buffer,
	signature: string,
	secrets: readonly string[],
): StripeNews | null {
	for (const secret of secrets) {
		try {
			return readEvent(sdk.webhooks.constructEvent(body, signature, secret, tolerance));
		} catch (error) {
			if (!isUnreadable(error)) throw error;
		}
	}
	return null;
}

function isUnreadable(error: unknown): boolean {
	return (
		error instanceof Stripe.errors.StripeSignatureVerificationError || error instanceof SyntaxError
	);
}

/** What happened since a moment, oldest first. Stripe keeps events for 30 days. */
export async function listNews(sdk: Stripe, since: Date): Promise<StripeNews[]> {
	const events = await sdk.events
		.list({ created: { gte: Math.floor(since.getTime() / 1000) }, limit: 100 })
		.autoPagingToArray({ limit: 10_000 });
	return events.reverse().map(readEvent);
}

function readEvent({ id, type, created, data }: Stripe.Event): StripeNews {
	return { id, type, customerId: customerOf(data.object), happenedAt: moment(created) };
}

function customerOf(object: object): string | null {
	if ("object" in object && object.object === "customer" && "id" in object)
		return String(object.id);
	if (!("customer" in object)) return null;
	const { customer } = object;
	if (typeof customer === "string") return customer;
	return isNamed(customer) ? idOf(customer) : null;
}

function isNamed(value: unknown): value is { id: string } {
	return (
		typeof value === "object" && value !== null && "id" in value && typeof value.id === "string"
	);
}
