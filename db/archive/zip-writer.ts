import type { Readable, Writable } from "node:stream";
import { finished, pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";
import { type Measures, measured } from "./measured.ts";

export type ZipWriter = {
	/** Adds a part and waits until it is written: one at a time, in bounded memory. */
	add(path: string, content: Readable, onChunk?: (bytes: number) => void): Promise<Measures>;
	addText(path: string, text: string): void;
};

/** Writes a zip to the sink; what the callback throws, and a sink that fails, ends both. */
export async function writeZip(
	sink: Writable,
	write: (zip: ZipWriter) => Promise<void>,
): Promise<void> {
	const zip = new ZipFile();
	// yazl declares the oldest kind of stream; it is a PassThrough.
	const output = zip.outputStream as Readable;
	const failed = new Promise<never>((_, reject) => zip.on("error", reject));
	const written = Promise.race([pipeline(output, sink), failed]);
	written.catch((error) => output.destroy(error));
	try {
		await Promise.race([write(writerOf(zip)), written.then(neverBefore)]);
	} catch (error) {
		sink.destroy();
		await written.catch(() => undefined);
		throw error;
	}
	zip.end();
	await written;
}

function writerOf(zip: ZipFile): ZipWriter {
	return {
		async add(path, content, onChunk) {
			const counted = measured(onChunk);
			const passed = pipeline(content, counted);
			zip.addReadStream(counted, path);
			await Promise.all([passed, finished(counted)]);
			return counted.measures();
		},
		addText: (path, text) => zip.addBuffer(Buffer.from(text), path),
	};
}

function neverBefore(): never {
	throw new Error("The zip ended before it was written");
}
