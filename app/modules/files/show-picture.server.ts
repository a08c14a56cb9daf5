import { Readable } from "node:stream";
import { and, eq } from "drizzle-orm";
import type { FileStorage } from "#app/integrations/flydrive/storage.ts";
import { isId } from "#app/lib/id.ts";
import { notFound } from "#app/request/problem.ts";
import type { TenantDb } from "#db/handle.ts";
import { files } from "#db/tenant/files.ts";

/** A member's picture, for whoever is in the workspace. Its address is its own: a new picture has another. */
export async function showPicture(
	db: TenantDb,
	storage: FileStorage,
	id: string | undefined,
): Promise<Response> {
	if (!id || !isId(id)) throw notFound("picture");
	const key = await keyOf(db, "picture", id);
	return inPage(storage, key, "private, max-age=31536000, immutable");
}

/** The workspace's logo, for everybody: the page on which people sign in shows it. */
export async function showLogo(db: TenantDb, storage: FileStorage): Promise<Response> {
	return inPage(storage, await keyOf(db, "logo"), "public, max-age=300");
}

async function keyOf(db: TenantDb, objectType: "picture" | "logo", id?: string): Promise<string> {
	const [row] = await db
		.select({ key: files.key })
		.from(files)
		.where(
			and(
				eq(files.objectType, objectType),
				eq(files.state, "stored"),
				...(id ? [eq(files.id, id)] : []),
			),
		);
	if (!row) throw notFound("picture");
	return row.key;
}

/** Only what we drew ourselves is ever shown in a page. */
async function inPage(storage: FileStorage, key: string, cache: string): Promise<Response> {
	const stream = await storage.read(key);
	if (!stream) throw notFound("picture");
	// The web's streams have two types that are one thing: Node's and the browser's.
	return new Response(Readable.toWeb(stream) as unknown as ReadableStream, {
		headers: {
			"Content-Type": "image/webp",
			"Content-Security-Policy": "sandbox; default-src 'none'",
			"Cache-Control": `${cache}, no-transform`,
		},
	});
}
