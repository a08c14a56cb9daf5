import { eq } from "drizzle-orm";
import { recordAudit } from "#app/modules/audit/record.server.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { files } from "#db/tenant/files.ts";
import { findFile } from "./find-file.server.ts";

/** Into the trash: nobody opens it there, and it can be brought back until the trash is emptied. */
export async function trashAction(args: MemberArgs): Promise<Response> {
	const { file, owner } = await findFile(args.db, args.member, args.params.fileId, "mayWrite");
	await move(args, file, "trashed");
	const undo = { action: `/files/${file.id}/restoration`, fields: {} };
	const text = `Deleted ${file.name}.`;
	return redirectWithFlash(owner.pathOf(file.objectId), { text, undo }, args);
}

export async function restoreAction(args: MemberArgs): Promise<Response> {
	const { db, member, params } = args;
	const { file, owner } = await findFile(db, member, params.fileId, "mayWrite", "trashed");
	await move(args, file, "stored");
	const text = `Brought back ${file.name}.`;
	return redirectWithFlash(owner.pathOf(file.objectId), { text }, args);
}

type Moved = Awaited<ReturnType<typeof findFile>>["file"];

async function move(
	{ db, member, context, now }: MemberArgs,
	{ id, name, objectType, objectId }: Moved,
	state: "stored" | "trashed",
): Promise<void> {
	await db
		.update(files)
		.set({ state, trashedAt: state === "trashed" ? now : null })
		.where(eq(files.id, id));
	await recordAudit(
		db,
		{ kind: "member", id: member.id, requestId: context.requestId },
		{
			...{ action: state === "trashed" ? "file:trash" : "file:restore", objectType, objectId },
			before: { file: name, fileId: id },
		},
	);
}
