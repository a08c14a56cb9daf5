import { writingFor } from "#app/lib/writing-of.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { findImport } from "./find-import.server.ts";
import { openPlace } from "./import-draft.server.ts";
import { shownTally } from "./import-page.server.ts";
import { importPlan } from "./import-plan.ts";
import { resolveWorks } from "./resolve-works.server.ts";

/** What would become of a file, or how far its trial is. */
export async function trialPage({ db, params, member, tenant }: MemberArgs) {
	const found = await findImport(db, params.importId);
	const { frame } = openPlace(found, "trial");
	const { state, done, total, outcome } = found;
	const trial = outcome.trial
		? await shownTally(db, outcome.trial, writingFor(member, tenant))
		: null;
	const plan = importPlan(found.id, found.mapping, tenant.timeZone);
	const works = plan && trial ? [...(await resolveWorks(db, plan, member)).values()] : [];
	const made = works.flatMap((work) => (work.kind === "new" ? [work.named] : []));
	const names = (of: (named: (typeof made)[number]) => string) => new Set(made.map(of)).size;
	return {
		...{ frame, state, done, total, trial },
		makes: { tasks: made.length, projects: names(({ client, project }) => `${client}/${project}`) },
	};
}
