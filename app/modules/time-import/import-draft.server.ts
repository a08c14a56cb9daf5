import { redirect } from "@remix-run/node";
import { eq } from "drizzle-orm";
import type { Draft, DraftStore } from "#app/modules/wizard/draft-store.ts";
import { keepStep } from "#app/modules/wizard/keep-step.ts";
import { placeBefore, placeFor, progressAt } from "#app/modules/wizard/places.ts";
import { walk } from "#app/modules/wizard/walk.ts";
import { Problem } from "#app/request/problem.ts";
import type { TenantDb } from "#db/handle.ts";
import { timeImports } from "#db/tenant/time-imports.ts";
import { holdImport, type TimeImport } from "./find-import.server.ts";
import { type ImportAnswers, importWizard } from "./import-wizard.ts";

type Step = <T>(work: (db: TenantDb) => Promise<T>) => Promise<T>;

/** Where the steps of an import are kept: in its own row. What was tried before counts no more once a step is sent. */
export function importDrafts(step: Step): Pick<DraftStore<Draft>, "save"> {
	return {
		save: (id, change) =>
			step(async (db) => {
				const found = await holdImport(db, id);
				if (!found || !isDraft(found)) throw begun();
				const outcome = keepStep(found.mapping.kept, found.version, change);
				if (outcome.kind === "conflict") return { ...outcome, version: found.version };
				const { kept, version } = outcome;
				const mapping = { ...found.mapping, kept };
				await db
					.update(timeImports)
					.set({ mapping, version, state: "draft", outcome: null })
					.where(eq(timeImports.id, id));
				return { kind: "saved", version, savedAt: change.now };
			}),
	};
}

/** Can it still be changed? */
export function isDraft({ state }: Pick<TimeImport, "state">): boolean {
	return state === "draft" || state === "checked";
}

/** A page of an import's steps; leads to the one to do first, or to the import where it has begun. */
export function openPlace(found: TimeImport, name: keyof ImportAnswers | "trial") {
	const wizard = importWizard(found.id);
	if (!isDraft(found) && !(name === "trial" && found.state === "checking")) {
		throw redirect(`/time/import/${found.id}`);
	}
	const way = walk(wizard, found.mapping.kept, null);
	const place = placeFor(way, name);
	if (place.name !== name) throw redirect(place.path);
	const back = placeBefore(way, name);
	const { milestones, ...at } = progressAt(way, name);
	const file = { label: "File", state: "done", to: undefined } as const;
	return {
		frame: {
			id: found.id,
			fileName: found.fileName,
			progress: {
				milestones: [file, ...milestones],
				position: at.position + 1,
				count: at.count + 1,
			},
			back: back ? { title: back.title, path: back.path } : null,
		},
		way,
		stored: found.mapping.kept[name],
		errors: way.places.find((each) => each.name === name)?.errors ?? {},
		seen: found.version,
	};
}

export type StepFrame = ReturnType<typeof openPlace>["frame"];

function begun(): Problem {
	const words = "This import has begun, or was given up. Look at it again.";
	return new Problem("import.begun", words, { status: 409 });
}
