import { Readable } from "node:stream";
import type { ByteRange, FileStorage } from "#app/integrations/flydrive/storage.ts";
import { notFound } from "#app/request/problem.ts";
import { askedRange } from "./byte-range.ts";
import { attachment } from "./content-disposition.ts";

type Answered = {
	readonly key: string;
	readonly name: string;
	readonly type: string;
	readonly bytes: number;
	readonly sha256: string | null;
};

/**
 * Answers with a file, whole or the part that was asked for, as something to keep: whatever is in it, no browser opens
 * it as a page of ours. For HEAD without the bytes.
 *
 * @param request conditions and range are read from it (RFC 9110 §13, §14)
 * @throws Problem 404 where the storage has nothing under the key
 */
export async function fileResponse(
	storage: FileStorage,
	request: Request,
	file: Answered,
): Promise<Response> {
	const headers = headersOf(file);
	if (isKnown(request.headers.get("If-None-Match"), headers.ETag)) {
		return new Response(null, { status: 304, headers });
	}
	const range = askedRange(rangeOf(request, headers.ETag), file.bytes);
	if (range === "outside") {
		const none = { ...headers, "Content-Range": `bytes */${file.bytes}` };
		return new Response(null, { status: 416, headers: none });
	}
	const body = request.method === "HEAD" ? null : await bytesOf(storage, file.key, range);
	if (range === null) {
		return new Response(body, { headers: { ...headers, "Content-Length": String(file.bytes) } });
	}
	const part = {
		"Content-Length": String(range.end - range.start + 1),
		"Content-Range": `bytes ${range.start}-${range.end}/${file.bytes}`,
	};
	return new Response(body, { status: 206, headers: { ...headers, ...part } });
}

/** A range of something that has changed since is a range of nothing: then the whole is answered. */
function rangeOf({ headers }: Request, etag: string): string | null {
	const ifRange = headers.get("If-Range");
	return ifRange === null || ifRange === etag ? headers.get("Range") : null;
}

async function bytesOf(
	storage: FileStorage,
	key: string,
	range: ByteRange | null,
): Promise<ReadableStream> {
	const stream = await storage.read(key, range ?? undefined);
	if (!stream) throw notFound("file");
	// The web's streams have two types that are one thing: Node's and the browser's.
	return Readable.toWeb(stream) as unknown as ReadableStream;
}

/** `no-transform` keeps it from being compressed on the way: ranges count its own bytes. */
function headersOf({ name, type, sha256 }: Answered) {
	return {
		"Content-Type": type.startsWith("text/") ? `${type}; charset=utf-8` : type,
		"Content-Disposition": attachment(name),
		"Content-Security-Policy": "sandbox; default-src 'none'",
		"Cache-Control": "private, no-cache, no-transform",
		"Accept-Ranges": "bytes",
		ETag: `"${sha256 ?? ""}"`,
	};
}

function isKnown(ifNoneMatch: string | null, etag: string): boolean {
	const known = ifNoneMatch?.split(",").map((each) => each.trim().replace(/^W\//, "")) ?? [];
	return known.includes(etag) || known.includes("*");
}
