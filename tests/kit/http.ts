import { type IncomingHttpHeaders, request as send } from "node:http";

export type Answer = {
	status: number;
	headers: IncomingHttpHeaders;
	text: string;
	/** What `text` was made from. */
	bytes: Buffer;
};

export type Ask = {
	method?: string;
	headers?: Record<string, string>;
	/** Sent as a form. */
	form?: Record<string, string>;
	body?: string;
};

/** One HTTP request to a port of this machine, with any Host: fetch would choose its own. No redirect is followed. */
export function ask(port: number, host: string, path: string, wish: Ask = {}): Promise<Answer> {
	const body = wish.body ?? (wish.form ? new URLSearchParams(wish.form).toString() : undefined);
	const headers: Record<string, string> = { host, ...wish.headers };
	if (wish.form) headers["content-type"] = "application/x-www-form-urlencoded";
	if (body !== undefined) headers["content-length"] = String(Buffer.byteLength(body));
	return new Promise((resolve, reject) => {
		const request = send(
			{ host: "127.0.0.1", port, path, method: wish.method ?? "GET", headers, agent: false },
			(response) => {
				const chunks: Buffer[] = [];
				response.on("data", (chunk: Buffer) => chunks.push(chunk));
				response.on("error", reject);
				response.on("end", () =>
					resolve({
						status: response.statusCode ?? 0,
						headers: response.headers,
						text: Buffer.concat(chunks).toString("utf8"),
						bytes: Buffer.concat(chunks),
					}),
				);
			},
		);
		request.on("error", reject);
		request.end(body);
	});
}
