import { Transform, type TransformCallback } from "node:stream";

/**
 * Hands on together what React writes together. React writes a page in pieces of 2 kB, and after each piece Remix
 * has the compression flushed: fifty flushes and fifty small packets for one week sheet. React calls `flush`
 * when all that can be shown is written, so streaming stays as it is.
 */
export class JoinedChunks extends Transform {
	#waiting: Buffer[] = [];

	flush(): void {
		if (this.#waiting.length === 0) return;
		this.push(Buffer.concat(this.#waiting));
		this.#waiting = [];
	}

	override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
		this.#waiting.push(chunk);
		done();
	}

	override _flush(done: TransformCallback): void {
		this.flush();
		done();
	}
}
