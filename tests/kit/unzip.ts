import { fromBufferPromise } from "yauzl";

/** The parts of a zip as text, by name. */
export async function unzip(bytes: Buffer): Promise<Map<string, string>> {
	const zip = await fromBufferPromise(bytes, {});
	const parts = new Map<string, string>();
	for await (const entry of zip.eachEntry()) {
		const chunks: Buffer[] = [];
		for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk);
		parts.set(entry.fileName, Buffer.concat(chunks).toString("utf8"));
	}
	return parts;
}
