import type { RequestHandler } from "express";
import { sendPlainPage } from "./plain-page.ts";

/** Forms are small; uploads will have a route and a limit of their own. */
const mostBytes = 1024 * 1024;

/** Refuses a body that is too large (413) or does not say how large it is (411), before it is read. */
export const limitBody: RequestHandler = (req, res, next) => {
	const length = req.headers["content-length"];
	if (req.headers["transfer-encoding"] !== undefined && length === undefined) {
		sendPlainPage(res, 411, "Length required", "Send the body with its length.");
		return;
	}
	if (length !== undefined && Number(length) > mostBytes) {
		res.setHeader("Connection", "close");
		sendPlainPage(res, 413, "Too large", "What was sent is larger than 1 MB. Send less at once.");
		return;
	}
	next();
};
