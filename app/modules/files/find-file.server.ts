import { and, eq } from "drizzle-orm";
import { isId } from "#app/lib/id.ts";
import { notFound } from "#app/request/problem.ts";
import type { Member } from "#app/request/session.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { files } from "#db/tenant/files.ts";
import type { FileOwner } from "./owner.ts";
import { fileOwner } from "./owners.server.ts";

type StoredFile = {
	readonly id: string;
	readonly key: string;
	readonly name: string;
	readonly type: string;
	readonly bytes: number;
	readonly sha256: string | null;
	readonly objectType: string;
	readonly objectId: string;
	readonly isSensitive: boolean;
	readonly createdAt: Date;
};

/**
 * A file whose object this member may see, or change.
 *
 * @throws Problem 404, whether there is none or it is not theirs
 */
export async function findFile(
	db: TenantDb,
	member: Member,
	id: string | undefined,
	act: "mayRead" | "mayWrite",
	state: "stored" | "trashed" = "stored",
): Promise<{ file: StoredFile; owner: FileOwner }> {
	const file = id && isId(id) ? await readFile(db, id, state) : undefined;
	const owner = fileOwner(file?.objectType);
	if (!file || !owner || !(await owner[act](db, member, file.objectId))) throw notFound("file");
	return { file, owner };
}

async function readFile(
	db: TenantDb,
	id: string,
	state: "stored" | "trashed",
): Promise<StoredFile | undefined> {
	const [file] = await db
		.select({
			id: files.id,
			key: files.key,
			name: files.name,
			type: files.type,
			bytes: files.bytes,
			sha256: files.sha256,
			objectType: files.objectType,
			objectId: files.objectId,
			isSensitive: files.isSensitive,
			createdAt: files.createdAt,
		})
		.from(files)
		.where(and(eq(files.id, id), eq(files.state, state)));
	return file;
}
