import type Stripe from "stripe";

/** A refusal in Stripe's form: the status and the body's `error`. */
export class StripeProblem extends Error {
	readonly status: number;
	readonly raw: Stripe.StripeRawError;
	/** Whether what the request wrote stays: a declined payment is on record. */
	readonly keeps: boolean;

	constructor(status: number, raw: Stripe.StripeRawError, keeps = false) {
		super(raw.message);
		this.status = status;
		this.raw = raw;
		this.keeps = keeps;
	}
}

/** 400: the request cannot be right. */
export function invalid(
	message: string,
	{ param, code }: { param?: string; code?: Stripe.StripeRawError["code"] } = {},
): StripeProblem {
	return new StripeProblem(400, {
		type: "invalid_request_error",
		message,
		...(param === undefined ? {} : { param }),
		...(code === undefined ? {} : { code, doc_url: docUrl(code) }),
	});
}

/** There is no such object: 404 when the address names it, 400 when a parameter does. */
export function noSuch(what: string, id: string, param?: string): StripeProblem {
	return new StripeProblem(param === undefined ? 404 : 400, {
		type: "invalid_request_error",
		code: "resource_missing",
		doc_url: docUrl("resource_missing"),
		message: `No such ${what}: '${id}'`,
		param: param ?? "id",
	});
}

export function unknownPath(method: string, path: string): StripeProblem {
	return new StripeProblem(404, {
		type: "invalid_request_error",
		message: `Unrecognized request URL (${method}: ${path}). Please see https://stripe.com/docs or we can help at https://support.stripe.com/.`,
	});
}

function docUrl(code: string): string {
	return `https://stripe.com/docs/error-codes/${code.replaceAll("_", "-")}`;
}
