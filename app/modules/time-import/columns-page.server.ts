import { data, redirect } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { allZones, zoneLabel } from "#app/lib/time-zones.ts";
import { recordAudit } from "#app/modules/audit/record.server.ts";
import { takeForm } from "#app/modules/wizard/take-form.server.ts";
import type { FieldErrors, FormValues } from "#app/modules/wizard/wizard.ts";
import type { MemberSteps } from "#app/request/enter-in-steps.server.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { timeImports } from "#db/tenant/time-imports.ts";
import { blankColumns, type ColumnsAnswer } from "./columns-step.ts";
import { sourceLabel } from "./detect.ts";
import { byField } from "./fields.ts";
import { fileProblem } from "./file-problem.ts";
import { contentOf, findImport, type TimeImport } from "./find-import.server.ts";
import { importDrafts, openPlace } from "./import-draft.server.ts";
import { importWizard } from "./import-wizard.ts";
import { mostLines } from "./limits.ts";
import type { Mapping } from "./mapping.ts";
import { surveyFile } from "./survey.server.ts";

/** The columns of a file as they were guessed, or as they were chosen. */
export async function columnsPage({ db, params, tenant }: MemberArgs) {
	const found = await findImport(db, params.importId);
	const { stored, ...step } = openPlace(found, "columns");
	const { heads, sample, survey } = found.mapping;
	return {
		...{ frame: step.frame, errors: step.errors, seen: step.seen },
		values: { ...blankColumns, ...(stored?.values ?? guess(found, tenant.timeZone)) },
		source: found.source === "csv" ? null : sourceLabel(found.source),
		...{ heads, sample, order: survey.order, lines: survey.lines },
		zones: allZones().map((zone) => ({ value: zone, label: zoneLabel(zone) })),
	};
}

function guess({ mapping: { guessed, survey } }: TimeImport, zone: string): FormValues {
	const order = survey.order === "day first" || survey.order === "month first" ? survey.order : "";
	return {
		...byField((field) => (guessed[field] === null ? "" : String(guessed[field]))),
		...{ order, zone },
		...{ usualClient: "No client", usualProject: "No project", usualTask: "General" },
	};
}

/** Takes the columns, and reads the whole file by them for whom and what it names. */
export async function takeColumns(args: MemberSteps) {
	const { params, request, step, now, member, context, tenant } = args;
	const found = await step((db) => findImport(db, params.importId));
	const wizard = importWizard(found.id);
	const draft = { id: found.id, version: found.version, kept: found.mapping.kept };
	const visit = { wizard, facts: null, store: importDrafts(step), draft, now };
	const read: { survey?: Mapping["survey"] } = {};
	const taken = await takeForm(visit, "columns", await request.formData(), {
		judge: async (checked): Promise<FieldErrors> => {
			if (!checked.ok) return {};
			const content = await step((db) => contentOf(db, found.id));
			const how = { ...checked.answer, tenantZone: tenant.timeZone };
			read.survey = await surveyFile(content, how, mostLines);
			return surveyErrors(read.survey, checked.answer);
		},
	});
	if (taken.kind === "return") return data(taken.body, { status: taken.status });
	await step(async (db) => {
		const { mapping } = await findImport(db, found.id);
		await db
			.update(timeImports)
			.set({ mapping: { ...mapping, ...read } })
			.where(eq(timeImports.id, found.id));
		const actor = { kind: "member", id: member.id, requestId: context.requestId } as const;
		await recordAudit(db, actor, {
			...{ action: "time-import:map", objectType: "time-import", objectId: found.id },
			after: { fileName: found.fileName },
		});
	});
	return redirect(`${wizard.base}/names`);
}

function surveyErrors(survey: Mapping["survey"], { order }: ColumnsAnswer): FieldErrors {
	const problem = fileProblem(survey);
	const isUnclear = order === null && survey.order !== "year first";
	return {
		...(problem && { "": problem }),
		...(isUnclear && {
			order: "Say what comes first in dates like 03/04/2026: the day or the month.",
		}),
	};
}
