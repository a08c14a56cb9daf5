import { data, redirect } from "@remix-run/node";
import { asc, eq, isNull } from "drizzle-orm";
import { enqueue } from "#app/jobs/enqueue.server.ts";
import { recordAudit } from "#app/modules/audit/record.server.ts";
import type { Asker } from "#app/modules/grants/can.server.ts";
import { takeForm } from "#app/modules/wizard/take-form.server.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";
import { timeImports } from "#db/tenant/time-imports.ts";
import { choicesOf, putOnTasks } from "./choices.ts";
import { findImport } from "./find-import.server.ts";
import { importDrafts, openPlace } from "./import-draft.server.ts";
import { importWizard } from "./import-wizard.ts";
import { knownTasks, mayMakeWorks } from "./resolve-works.server.ts";

/** Whom and what a file names, each with what it stands for: as chosen, else as found by address and name. */
export async function namesPage({ db, params, member }: MemberArgs) {
	const found = await findImport(db, params.importId);
	const { stored, frame, errors, seen } = openPlace(found, "names");
	const known = await knownFor(db, member);
	const { people, works } = choicesOf(found.mapping.survey, known, stored?.values);
	return { frame, errors, seen, people, works, known };
}

/** Takes what the names stand for, and has the file tried by it. */
export async function takeNames(args: MemberArgs) {
	const { db, params, request, now, member, context } = args;
	const found = await findImport(db, params.importId);
	const wizard = importWizard(found.id);
	const draft = { id: found.id, version: found.version, kept: found.mapping.kept };
	const store = importDrafts((work) => work(db));
	const known = await knownFor(db, member);
	const visit = { wizard, facts: null, store, draft, now };
	const taken = await takeForm(visit, "names", await request.formData(), {
		prepare: (values) => putOnTasks(values, known).values,
		judge: async (_checked, values) => putOnTasks(values, known).errors,
	});
	if (taken.kind === "return") return data(taken.body, { status: taken.status });
	await db
		.update(timeImports)
		.set({
			...{ state: "checking", done: 0, total: found.mapping.survey.lines },
			memberId: member.id,
		})
		.where(eq(timeImports.id, found.id));
	const actor = { kind: "member", id: member.id, requestId: context.requestId } as const;
	await recordAudit(db, actor, {
		...{ action: "time-import:try", objectType: "time-import", objectId: found.id },
		after: { fileName: found.fileName },
	});
	await enqueue(db, "check-time-import", { importId: found.id });
	return redirect(`${wizard.base}/trial`);
}

/** Everybody who is not erased, and every task that they may see and that takes hours. */
async function knownFor(db: TenantDb, member: Asker) {
	const [people, tasks] = await Promise.all([
		db
			.select({
				...{ id: members.id, name: members.name, email: members.email },
				leftAt: members.deactivatedAt,
			})
			.from(members)
			.where(isNull(members.erasedAt))
			.orderBy(asc(members.name)),
		knownTasks(db, member),
	]);
	return {
		mayMake: mayMakeWorks(member),
		people: people.map(({ leftAt, ...person }) => ({ ...person, hasLeft: leftAt !== null })),
		tasks: tasks
			.filter(({ isOpen }) => isOpen)
			.map(({ id, client, project, task }) => ({ id, client, project, task })),
	};
}
