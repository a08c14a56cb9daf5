import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as WebStream } from "node:stream/web";
import busboy from "busboy";
import { Problem } from "#app/request/problem.ts";

/** A file as it comes, with the fields that stood before it in the form. */
export type Incoming = {
	readonly name: string;
	readonly stream: Readable;
	readonly fields: ReadonlyMap<string, string>;
	/** The most that it can be, in bytes, by the length of what was sent. */
	readonly atMost: number;
};

export type Received = {
	readonly count: number;
	/** More came than are taken at once. */
	readonly hadMore: boolean;
};

/**
 * Hands over the files of a form one by one as they come, never whole. What `take` does not read is thrown away.
 *
 * @param most files of one form
 * @param take tells how many bytes it read
 * @throws Problem `upload.interrupted`, `upload.not_a_form`, `upload.empty`
 */
export async function receiveFiles(
	request: Request,
	most: number,
	take: (file: Incoming) => Promise<number>,
): Promise<Received> {
	const form = formOf(request, most);
	const fields = new Map<string, string>();
	let left = Number(request.headers.get("Content-Length") ?? 0);
	let taking = Promise.resolve();
	let count = 0;
	let hadMore = false;
	form.on("field", (name, value) => fields.set(name, value));
	form.on("filesLimit", () => {
		hadMore = true;
	});
	form.on("file", (_field, stream, { filename: name }) => {
		// Where nobody reads it yet, its end by a lost connection would end the process.
		stream.on("error", () => undefined);
		// Browsers send a field without a choice as a file without a name.
		if (!name) {
			stream.resume();
			return;
		}
		count += 1;
		const next = async () => {
			left -= await take({ name, stream, fields: new Map(fields), atMost: left });
		};
		taking = taking.then(next).finally(() => stream.resume());
		taking.catch(() => undefined);
	});
	try {
		await pipeline(bodyOf(request), form);
	} catch (error) {
		// What was being read is ended first, so that nothing of it is left behind.
		await taking.catch(() => undefined);
		throw interrupted(error);
	}
	await taking;
	if (count === 0) throw new Problem("upload.empty", "Choose a file first.");
	return { count, hadMore };
}

function bodyOf(request: Request): Readable {
	if (!request.body) throw interrupted();
	// The web's streams have two types that are one thing: the browser's and Node's.
	return Readable.fromWeb(request.body as unknown as WebStream<Uint8Array>);
}

function formOf({ headers }: Request, most: number): busboy.Busboy {
	try {
		return busboy({
			headers: { "content-type": headers.get("Content-Type") ?? "" },
			limits: { files: most, fields: 10, fieldNameSize: 100, fieldSize: 1_000, headerPairs: 20 },
			defParamCharset: "utf8",
			preservePath: true,
		});
	} catch (error) {
		throw new Problem("upload.not_a_form", "Send the file with the form of the page.", {
			detail: error,
		});
	}
}

function interrupted(detail?: unknown): Problem {
	return new Problem("upload.interrupted", "The connection was lost on the way. Send it again.", {
		detail,
	});
}
