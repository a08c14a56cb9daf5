import { constants } from "node:zlib";
import compression from "compression";
import express, { type ErrorRequestHandler, type Express } from "express";
import type { Services } from "#app/services.server.ts";
import { accessLog } from "./access-log.ts";
import { limitBody } from "./body-limit.ts";
import { resolveHosts } from "./hosts.ts";
import { createMetrics } from "./metrics.ts";
import { paymentOrigins } from "./payment-origins.ts";
import { sendPlainPage } from "./plain-page.ts";
import { trustProxies } from "./proxies.ts";
import { readiness } from "./readiness.ts";
import type { builtRemix } from "./remix.ts";
import { requestId } from "./request-id.ts";
import { sameOriginOnly } from "./same-origin.ts";
import { securityHeaders } from "./security-headers.ts";
import { stripeWebhook } from "./stripe-webhook.ts";

type Options = {
	remix: Awaited<ReturnType<typeof builtRemix>>;
	dev: boolean;
	isStopping: () => boolean;
};

/** The way in: request id → host → files → origin and body checks → Remix. Order is the security here. */
export function createApp(services: Services, { remix, dev, isStopping }: Options): Express {
	const { env, log } = services;
	const app = express();
	app.disable("x-powered-by");
	trustProxies(app, env.TRUSTED_PROXIES);
	const metrics = createMetrics(services);

	app.use(requestId, metrics.measure);
	app.get("/healthz", (_req, res) => {
		res.locals.kind = "health";
		res.json({ alive: true });
	});
	app.get("/readyz", readiness(services, isStopping));
	app.get("/metrics", metrics.page);
	app.use(accessLog(log));
	app.use(resolveHosts(services));
	app.use(
		securityHeaders({
			isHttps: env.BASE_ORIGIN.startsWith("https:"),
			baseHost: new URL(env.BASE_ORIGIN).hostname,
			dev,
			paymentOrigins: paymentOrigins(env),
		}),
	);
	app.post("/webhooks/stripe", ...stripeWebhook(services));
	app.use(...remix.assets);
	app.use(compression({ brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 3 } } }));
	app.use(sameOriginOnly(env.BASE_ORIGIN), limitBody);
	app.all("*", remix.handler);
	app.use(lastResort(services));
	return app;
}

/** What no page could answer: logged with its id, shown without a word of it. */
function lastResort({ log }: Services): ErrorRequestHandler {
	return (err, _req, res, next) => {
		const status = statusOf(err);
		if (status >= 500) log.error({ err, requestId: res.locals.requestId }, "not answered");
		if (res.headersSent) {
			next(err);
			return;
		}
		if (status === 404) sendPlainPage(res, 404, "Not found", "There is no such file.");
		else if (status < 500) sendPlainPage(res, 400, "Bad request", "This request makes no sense.");
		else {
			res.setHeader("Retry-After", "5");
			sendPlainPage(
				res,
				503,
				"Back in a moment",
				"Something on our side is not answering. What you saved is safe. Try again in a few seconds.",
			);
		}
	};
}

function statusOf(err: unknown): number {
	const isRecord = typeof err === "object" && err !== null;
	if (err instanceof URIError) return 400;
	return isRecord && "status" in err && typeof err.status === "number" ? err.status : 500;
}
