import type { Request, RequestHandler } from "express";
import { collectDefaultMetrics, Histogram, Registry } from "prom-client";
import { sameSecret } from "#app/lib/secret.server.ts";
import type { Services } from "#app/services.server.ts";
import { isTrustedProxy } from "./proxies.ts";
import { measureQueue } from "./queue-metrics.ts";

/** Prometheus figures of this process; the page answers to loopback or to METRICS_TOKEN only. */
export function createMetrics(services: Services): {
	measure: RequestHandler;
	page: RequestHandler;
} {
	const registry = new Registry();
	collectDefaultMetrics({ register: registry });
	measureQueue(registry, services);
	const requests = new Histogram({
		name: "http_request_seconds",
		help: "Time to answer a request, by kind of host, method and status",
		labelNames: ["host", "method", "status"],
		buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
		registers: [registry],
	});
	return {
		measure: (req, res, next) => {
			const end = requests.startTimer();
			res.on("close", () => {
				end({ host: res.locals.kind ?? "other", method: req.method, status: res.statusCode });
			});
			next();
		},
		page: async (req, res) => {
			if (!maySee(req, services.env.METRICS_TOKEN)) {
				res.status(404).type("text").send("Not found\n");
				return;
			}
			res.type(registry.contentType).send(await registry.metrics());
		},
	};
}

function maySee(req: Request, token: string | undefined): boolean {
	const given = req.headers.authorization?.match(/^Bearer (.+)$/)?.[1];
	if (token && given) return sameSecret(token, given);
	const isLoopback = /^(::1|(::ffff:)?127\.)/.test(req.socket.remoteAddress ?? "");
	const isForwarded = req.headers["x-forwarded-for"] !== undefined || isTrustedProxy(req);
	return isLoopback && !isForwarded;
}
