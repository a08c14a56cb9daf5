import { rm } from "node:fs/promises";
import { eq } from "drizzle-orm";
import type { FileStorage } from "#app/integrations/flydrive/storage.ts";
import { enqueue } from "#app/jobs/enqueue.server.ts";
import { newId } from "#app/lib/id.ts";
import { newToken } from "#app/lib/secret.server.ts";
import type { Writing } from "#app/lib/writing.ts";
import { type Actor, recordAudit } from "#app/modules/audit/record.server.ts";
import type { TenantRecord } from "#app/modules/tenants/tenant-record.ts";
import { Problem } from "#app/request/problem.ts";
import type { TenantDb } from "#db/handle.ts";
import { files } from "#db/tenant/files.ts";
import { moveRoom, takeRoom } from "./quota.server.ts";
import type { Spooled } from "./spool.server.ts";

/** Whose file it is. */
export type FileOf = {
	readonly objectType: string;
	readonly objectId: string;
	readonly isSensitive: boolean;
};

/** A file as it will be kept. */
type Ready = Spooled & { readonly name: string; readonly type: string };

export type Storing = {
	readonly tenant: TenantRecord;
	readonly storage: FileStorage;
	readonly actor: Actor;
	readonly now: Date;
	/** How whoever stores it writes. */
	readonly writing: Writing;
	/** A piece of work in a transaction of its own. */
	step<T>(work: (db: TenantDb) => Promise<T>): Promise<T>;
};

export type Order = FileOf & {
	/** The line of the history; the usual one unless said. */
	readonly line?: "file:add" | "picture:set" | "logo:set";
	/** The most that it may take, in bytes. */
	readonly atMost: number;
	/** Is it kept even where the plan has no room left? It counts all the same. */
	readonly beyondPlan?: boolean;
	/** Asked in the transaction that takes the room: throws what refuses it. */
	readonly assertMay?: (db: TenantDb) => Promise<void>;
	/** Brings the content to a file of this machine, which is removed afterwards, and says what it is. No transaction is open meanwhile. */
	readonly content: () => Promise<Ready>;
	/** Whatever is to stand or fall with it, in the transaction in which it becomes a file. */
	readonly alongside?: (db: TenantDb, id: string) => Promise<unknown>;
};

/**
 * Keeps a file: takes room for it, receives it, brings it to the storage and counts what it takes. A refusal and an
 * interruption leave nothing behind; after a crash the sweep takes up what is left.
 *
 * @returns the file's id
 */
export async function storeFile(storing: Storing, order: Order): Promise<string> {
	const reserved = await storing.step((db) => reserve(db, storing, order));
	let spooled: string | null = null;
	try {
		const ready = await order.content();
		spooled = ready.path;
		await storing.storage.put(reserved.key, ready);
		await storing.step((db) => settle(db, storing, order, reserved, ready));
		return reserved.id;
	} catch (error) {
		await storing.step((db) => giveUp(db, reserved, spooled !== null));
		throw error;
	} finally {
		if (spooled) await rm(spooled, { force: true });
	}
}

type Reserved = { readonly id: string; readonly key: string; readonly bytes: number };

async function reserve(
	db: TenantDb,
	storing: Storing,
	{ objectType, objectId, isSensitive, ...order }: Order,
): Promise<Reserved> {
	const { tenant, actor, now } = storing;
	await order.assertMay?.(db);
	if (order.beyondPlan) await moveRoom(db, order.atMost);
	else await takeRoom(db, storing, order.atMost);
	const reserved = { id: newId(), key: `${tenant.id}/${newToken()}`, bytes: order.atMost };
	await db.insert(files).values({
		...{ ...reserved, objectType, objectId, isSensitive, createdAt: now },
		...{ name: "", type: "application/octet-stream", state: "reserved" },
		storedBy: actor.kind === "member" ? (actor.id ?? null) : null,
	});
	return reserved;
}

async function settle(
	db: TenantDb,
	{ actor }: Storing,
	order: Order,
	{ id, bytes: taken }: Reserved,
	{ name, type, bytes, sha256 }: Ready,
): Promise<void> {
	const settled = await db
		.update(files)
		.set({ name, type, bytes, sha256, state: "stored" })
		.where(eq(files.id, id))
		.returning({ id: files.id });
	if (settled.length === 0) throw tookTooLong();
	await moveRoom(db, bytes - taken);
	await order.alongside?.(db, id);
	await recordAudit(db, actor, {
		...{ action: order.line ?? "file:add", objectId: order.objectId },
		objectType: order.objectType,
		after: { file: name, fileId: id, type, bytes },
	});
}

/** The room comes back at once; what may have reached the storage goes by a job. */
async function giveUp(db: TenantDb, { id, key }: Reserved, isPut: boolean): Promise<void> {
	const [gone] = await db.delete(files).where(eq(files.id, id)).returning({ bytes: files.bytes });
	if (!gone) return;
	await moveRoom(db, -gone.bytes);
	if (isPut) await enqueue(db, "remove-objects", { keys: [key] });
}

function tookTooLong(): Problem {
	return new Problem("file.took_too_long", "It took too long to come. Send it again.", {
		status: 409,
	});
}
