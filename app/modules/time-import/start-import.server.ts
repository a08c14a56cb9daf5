import { and, eq, inArray } from "drizzle-orm";
import { enqueue } from "#app/jobs/enqueue.server.ts";
import { recordAudit } from "#app/modules/audit/record.server.ts";
import type { AuditAction } from "#app/modules/audit/vocabulary.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { Problem } from "#app/request/problem.ts";
import { timeImports } from "#db/tenant/time-imports.ts";
import { findImport, type TimeImport } from "./find-import.server.ts";

type State = TimeImport["state"];
type Args = Pick<MemberArgs, "db" | "params" | "member" | "context">;

/** Begins to bring in a file that was tried, or goes on with one that failed midway; from then on it is theirs. */
export async function startImport(args: Args): Promise<TimeImport> {
	const found = await move(args, ["checked", "failed"], "running", "time-import:start");
	const begins = found.state === "checked" ? { done: 0 } : {};
	await args.db
		.update(timeImports)
		.set({ ...begins, memberId: args.member.id })
		.where(eq(timeImports.id, found.id));
	await enqueue(args.db, "run-time-import", { importId: found.id });
	return found;
}

/** Begins to take out what an import brought in, by the rights of who says so. */
export async function takeBack(args: Args): Promise<TimeImport> {
	const from: State[] = ["done", "failed", "undone"];
	const found = await move(args, from, "undoing", "time-import:take-back");
	await enqueue(args.db, "undo-time-import", { importId: found.id, memberId: args.member.id });
	return found;
}

/** Gives a draft up: nothing of it was brought in, and nothing of it is kept. */
export async function endDraft(args: Args): Promise<TimeImport> {
	const found = await move(args, ["draft", "checked"], "draft", "time-import:end");
	await args.db.delete(timeImports).where(eq(timeImports.id, found.id));
	return found;
}

async function move(
	{ db, params, member, context }: Args,
	from: readonly State[],
	to: State,
	action: AuditAction,
): Promise<TimeImport> {
	const found = await findImport(db, params.importId);
	const moved = await db
		.update(timeImports)
		.set({ state: to })
		.where(and(eq(timeImports.id, found.id), inArray(timeImports.state, [...from])))
		.returning({ id: timeImports.id });
	if (moved.length === 0) throw elsewhere();
	const actor = { kind: "member", id: member.id, requestId: context.requestId } as const;
	await recordAudit(db, actor, {
		...{ action, objectType: "time-import", objectId: found.id },
		after: { fileName: found.fileName },
	});
	return found;
}

function elsewhere(): Problem {
	const words = "Somebody went on with this import meanwhile. Look at it again.";
	return new Problem("import.elsewhere", words, { status: 409 });
}
