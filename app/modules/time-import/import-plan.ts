import { walk } from "#app/modules/wizard/walk.ts";
import type { HowToRead } from "./how-to-read.ts";
import { importWizard } from "./import-wizard.ts";
import type { Mapping } from "./mapping.ts";
import type { NamesAnswer } from "./names-step.ts";

/** All that a person decided about a file. */
export type ImportPlan = NamesAnswer & {
	readonly how: HowToRead;
	readonly survey: Mapping["survey"];
};

/** The plan that the answers come to; null where a step is not complete. */
export function importPlan(
	importId: string,
	mapping: Mapping,
	tenantZone: string,
): ImportPlan | null {
	const { columns, names } = walk(importWizard(importId), mapping.kept, null).answers;
	if (!columns || !names) return null;
	return { ...names, how: { ...columns, tenantZone }, survey: mapping.survey };
}
