import type { Request, RequestHandler } from "express";
import { byteText } from "#app/lib/byte-text.ts";
import { usualWriting } from "#app/lib/writing.ts";
import { uploadLimit } from "#app/modules/files/upload-addresses.ts";
import { sendPlainPage } from "./plain-page.ts";

/** Forms are small. */
const mostBytes = 1_000_000;

/** How long a form may take to come, in milliseconds. Files have as long as the server gives any request. */
const longestForm = 30_000;

/**
 * Refuses a body that is too large (413) or does not say how large it is (411), before it is read. Only the addresses
 * to which files are sent take more than a form.
 */
export const limitBody: RequestHandler = (req, res, next) => {
	const length = req.headers["content-length"];
	if (req.headers["transfer-encoding"] !== undefined) {
		sendPlainPage(res, 411, "Length required", "Send the body with its length.");
		return;
	}
	const forFiles = req.method === "POST" ? uploadLimit(req.path) : null;
	const most = forFiles ?? mostBytes;
	if (length !== undefined && Number(length) > most) {
		res.setHeader("Connection", "close");
		const words = `What was sent is larger than ${byteText(most, usualWriting)}. Send less at once.`;
		sendPlainPage(res, 413, "Too large", words);
		return;
	}
	if (length !== undefined && forFiles === null) endWhenSlow(req);
	next();
};

function endWhenSlow(req: Request): void {
	const timer = setTimeout(() => req.destroy(), longestForm);
	req.once("end", () => clearTimeout(timer));
	req.once("close", () => clearTimeout(timer));
}
