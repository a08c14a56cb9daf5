import type { Readable } from "node:stream";

/** A part of an object: both ends count, the first byte is 0. */
export type ByteRange = { readonly start: number; readonly end: number };

export type StoredObject = {
	readonly key: string;
	readonly bytes: number;
	readonly storedAt: Date;
};

/** Where the bytes of files are: a folder of this machine, or a bucket. Keys are paths of `/`, made by us. */
export type FileStorage = {
	/** `disk` or `s3`, for the log. */
	readonly kind: "disk" | "s3";
	/** Copies a file of this machine there. What stood under the key is replaced. */
	put(key: string, from: { readonly path: string; readonly bytes: number }): Promise<void>;
	/** Its bytes, or a part of them; null when there is nothing under the key. */
	read(key: string, range?: ByteRange): Promise<Readable | null>;
	/** Whether it was there or not. */
	remove(key: string): Promise<void>;
	/** Everything whose key begins with the prefix, which ends in `/`. */
	removeAll(prefix: string): Promise<void>;
	/** Everything whose key begins with the prefix, which ends in `/`. */
	list(prefix: string): AsyncGenerator<StoredObject>;
	stop(): void;
};
