import { randomUUID } from "node:crypto";
import type { RequestHandler } from "express";

/** Each request has an id of its own, in the log, on every refusal and in the answer's headers. */
export const requestId: RequestHandler = (_req, res, next) => {
	res.locals.requestId = randomUUID();
	res.setHeader("X-Request-Id", res.locals.requestId);
	next();
};
