import { type ClientRequest, request as send } from "node:http";
import type { Answer } from "#tests/kit/http.ts";
import { hostHeader, type Product } from "#tests/kit/product.ts";

export type Sent = { readonly name: string; readonly content: Buffer | string };

const boundary = "----crowdminder";

/** A form with fields and files, as browsers write it. */
export function multipart(files: readonly Sent[], fields: Record<string, string> = {}): Buffer {
	const parts = [
		...Object.entries(fields).map(([name, value]) =>
			Buffer.from(
				`--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
			),
		),
		...files.map(({ name, content }) =>
			Buffer.concat([
				Buffer.from(
					`--${boundary}\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\nContent-Type: image/png\r\n\r\n`,
				),
				Buffer.from(content),
				Buffer.from("\r\n"),
			]),
		),
	];
	return Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]);
}

type Upload = {
	readonly slug: string;
	readonly path: string;
	readonly cookie: string;
	readonly body: Buffer;
	readonly headers?: Record<string, string>;
};

/** Begins to send a form; the caller writes the body and ends it, or cuts it off. */
export function begin(
	{ port }: Product,
	{ slug, path, cookie, body, headers }: Upload,
): { sending: ClientRequest; answer: Promise<Answer> } {
	const host = hostHeader(slug);
	const sending = send({
		...{ host: "127.0.0.1", port, path, method: "POST", agent: false },
		headers: {
			...{ host, cookie, origin: `http://${host}`, accept: "application/json" },
			"content-type": `multipart/form-data; boundary=${boundary}`,
			"content-length": String(body.length),
			...headers,
		},
	});
	const answer = new Promise<Answer>((resolve, reject) => {
		sending.on("error", reject);
		sending.on("response", (response) => {
			const chunks: Buffer[] = [];
			response.on("data", (chunk: Buffer) => chunks.push(chunk));
			response.on("error", reject);
			response.on("end", () =>
				resolve({
					status: response.statusCode ?? 0,
					headers: response.headers,
					text: Buffer.concat(chunks).toString("latin1"),
					bytes: Buffer.concat(chunks),
				}),
			);
		});
	});
	return { sending, answer };
}

/** Sends a form whole. */
export function upload(product: Product, wish: Upload): Promise<Answer> {
	const { sending, answer } = begin(product, wish);
	sending.end(wish.body);
	return answer;
}
