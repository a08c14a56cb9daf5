import express, { type RequestHandler } from "express";
import { type Received, receiveWebhook } from "#app/modules/subscription/receive-event.server.ts";
import type { Services } from "#app/services.server.ts";

/** Far more than an event of Stripe's is. */
const mostBytes = "1mb";

/**
 * Where Stripe tells that something happened: on the site's own host alone, before anything reads the body, for the
 * signature is over its bytes. Who it is not for is told nothing.
 */
export function stripeWebhook(services: Services): RequestHandler[] {
	const onSiteOnly: RequestHandler = (_req, res, next) =>
		next(res.locals.host.kind === "site" ? undefined : "route");
	const raw = express.raw({ type: () => true, limit: mostBytes });
	const receive: RequestHandler = async (req, res, next) => {
		const signature = req.headers["stripe-signature"];
		const body: unknown = req.body;
		try {
			const received = await receiveWebhook(
				services,
				Buffer.isBuffer(body) ? body : Buffer.alloc(0),
				typeof signature === "string" ? signature : "",
			);
			res.status(statuses[received]).end();
		} catch (error) {
			next(error);
		}
	};
	return [onSiteOnly, raw, receive];
}

const statuses: Readonly<Record<Received, number>> = {
	stored: 200,
	"not-signed": 400,
	"not-configured": 404,
};
