import { eq } from "drizzle-orm";
import { byteText } from "#app/lib/byte-text.ts";
import { writingFor } from "#app/lib/writing-of.ts";
import { recordAudit } from "#app/modules/audit/record.server.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { files } from "#db/tenant/files.ts";
import { removeFiles } from "./remove-files.server.ts";

/** What lies in the trash goes for good. */
export async function emptyTrash(args: MemberArgs): Promise<Response> {
	const { db, member, tenant, context } = args;
	const trashed = await db.select({ id: files.id }).from(files).where(eq(files.state, "trashed"));
	const bytes = await removeFiles(
		db,
		trashed.map(({ id }) => id),
	);
	if (trashed.length > 0) {
		await recordAudit(
			db,
			{ kind: "member", id: member.id, requestId: context.requestId },
			{ action: "trash:empty", objectType: "storage", before: { files: trashed.length } },
		);
	}
	const text = `Emptied the trash: ${byteText(bytes, writingFor(member, tenant))} is free again.`;
	return redirectWithFlash("/settings/storage", { text }, args);
}
