import { createHash } from "node:crypto";
import { Transform } from "node:stream";

export type Measures = { readonly bytes: number; readonly lines: number; readonly sha256: string };

/** Passes bytes on and knows afterwards how many there were, how many lines, and their SHA-256. */
export function measured(onChunk?: (bytes: number) => void): Transform & { measures(): Measures } {
	const hash = createHash("sha256");
	const counts = { bytes: 0, lines: 0 };
	const stream = new Transform({
		transform(chunk: Buffer, _, done) {
			hash.update(chunk);
			counts.bytes += chunk.length;
			for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) counts.lines += 1;
			onChunk?.(chunk.length);
			done(null, chunk);
		},
	});
	let sha256: string | undefined;
	return Object.assign(stream, {
		measures() {
			sha256 ??= hash.digest("hex");
			return { ...counts, sha256 };
		},
	});
}
