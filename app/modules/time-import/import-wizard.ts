import type { Wizard } from "#app/modules/wizard/wizard.ts";
import { blankColumns, type ColumnsAnswer, columnsSchema } from "./columns-step.ts";
import { blankNames, type NamesAnswer, namesSchema } from "./names-step.ts";

export type ImportAnswers = { columns: ColumnsAnswer; names: NamesAnswer };

/** The pages from an uploaded file to its trial. */
export function importWizard(importId: string): Wizard<ImportAnswers, null> {
	return {
		base: `/time/import/${importId}`,
		steps: {
			columns: { title: "Columns", schema: columnsSchema, blank: blankColumns },
			names: { title: "People and work", schema: namesSchema, blank: blankNames },
		},
		end: { name: "trial", title: "Trial" },
	};
}
