import type { Asker } from "#app/modules/grants/can.server.ts";
import { activeMember } from "#app/modules/members/active-member.server.ts";
import { readSettings } from "#app/modules/settings/read.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { contentOf, type TimeImport } from "./find-import.server.ts";
import { type ImportPlan, importPlan } from "./import-plan.ts";

/** All that going through a file takes. */
export type ImportFacts = {
	readonly id: string;
	readonly fileName: string;
	readonly content: string;
	readonly plan: ImportPlan;
	/** Who brings it in; without any right where they have left meanwhile. */
	readonly importer: Asker;
	readonly mayOverlap: boolean;
};

/** Reads it once for a whole file. Throws where a step of the form is not complete. */
export async function importFacts(db: TenantDb, found: TimeImport): Promise<ImportFacts> {
	const { id, fileName, memberId, mapping } = found;
	const [settings, content, member] = await Promise.all([
		readSettings(db),
		contentOf(db, id),
		activeMember(db, memberId),
	]);
	const plan = importPlan(id, mapping, settings.TIME_ZONE);
	if (!plan) throw new Error(`The import ${id} has a step that is not complete.`);
	const importer = member ?? { id: memberId, permissions: [] };
	const mayOverlap = settings.OVERLAPS_ALLOWED === "yes";
	return { id, fileName, content, plan, importer, mayOverlap };
}
