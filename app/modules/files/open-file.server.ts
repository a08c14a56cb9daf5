import { recordAudit } from "#app/modules/audit/record.server.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import type { Member } from "#app/request/session.server.ts";
import { fileResponse } from "./file-response.server.ts";
import { findFile } from "./find-file.server.ts";

type Opening = Pick<MemberArgs, "db" | "request" | "services" | "context"> & {
	readonly member: Member;
};

/** A file for who may see what it belongs to. That a sensitive one was opened stands in the history. */
export async function openFile(
	{ db, member, request, services, context }: Opening,
	id: string | undefined,
): Promise<Response> {
	const { file } = await findFile(db, member, id, "mayRead");
	const answer = await fileResponse(services.storage, request, file);
	if (file.isSensitive && request.method !== "HEAD" && answer.ok) {
		await recordAudit(
			db,
			{ kind: "member", id: member.id, requestId: context.requestId },
			{
				...{ action: "file:open", objectType: file.objectType, objectId: file.objectId },
				after: { file: file.name, fileId: file.id },
			},
		);
	}
	return answer;
}
