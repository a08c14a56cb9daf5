import { and, eq, gt, sql } from "drizzle-orm";
import { isId } from "#app/lib/id.ts";
import { recordAudit } from "#app/modules/audit/record.server.ts";
import { fileResponse } from "#app/modules/files/file-response.server.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { Problem } from "#app/request/problem.ts";
import { dataExports } from "#db/tenant/data-exports.ts";
import { files } from "#db/tenant/files.ts";
import { exportObject } from "./export-life.ts";

/** A copy for an owner, while it is kept. Each download stands in the history. @throws Problem 410 when it is gone */
export async function downloadCopy(args: MemberArgs): Promise<Response> {
	const { db, member, params, services, request, context, now } = args;
	const id = params.exportId ?? "";
	const [file] = isId(id)
		? await db
				.select({
					...{ key: files.key, name: files.name, type: files.type },
					...{ bytes: files.bytes, sha256: files.sha256 },
				})
				.from(dataExports)
				.innerJoin(files, eq(sql`${files.id}::text`, dataExports.key))
				.where(
					and(
						...[eq(dataExports.id, id), eq(dataExports.state, "ready")],
						...[gt(dataExports.expiresAt, now), eq(files.objectType, exportObject)],
					),
				)
		: [];
	if (!file) {
		throw new Problem(
			"export.gone",
			"This copy was deleted. Make another one under Settings, Export.",
			{
				status: 410,
			},
		);
	}
	const answer = await fileResponse(services.storage, request, file);
	if (request.method !== "HEAD" && answer.ok) {
		await recordAudit(
			db,
			{ kind: "member", id: member.id, requestId: context.requestId },
			{ action: "data-export:download", objectType: exportObject, objectId: id },
		);
	}
	return answer;
}
