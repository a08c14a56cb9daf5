import * as z from "zod/mini";
import { isTimeZone } from "#app/lib/time-zones.ts";
import { byField, type Columns, type Field } from "./fields.ts";
import type { HowToRead } from "./how-to-read.ts";

export type ColumnsAnswer = Omit<HowToRead, "tenantZone">;

export const blankColumns = {
	...byField(() => ""),
	...{ order: "", zone: "", usualClient: "", usualProject: "", usualTask: "" },
} as const;

const column = z.string().check(z.regex(/^\d{0,3}$/, "Choose one of the columns."));

const usualName = z
	.string()
	.check(
		z.trim(),
		z.minLength(1, "Write a name for lines that have none."),
		z.maxLength(120, "A name has up to 120 characters."),
	);

const fields = z.object({
	...byField(() => column),
	order: z.enum(["", "day first", "month first"]),
	zone: z.string().check(z.refine(isTimeZone, "Choose a time zone.")),
	...{ usualClient: usualName, usualProject: usualName, usualTask: usualName },
});

const saysWhen = z.check<z.output<typeof fields>>((payload) => {
	const { date, start, end, duration } = columnsOf(payload.value);
	const refuse = (field: Field, message: string) => {
		payload.issues.push({ code: "custom", message, path: [field], input: "" });
	};
	if (date === null && start === null) refuse("date", "Choose the column with the date.");
	if (duration === null && (start === null || end === null)) {
		refuse("duration", "Choose the column with the duration, or those with start and end.");
	}
});

/** Which column is what, and what stands for what a line leaves out. */
export const columnsSchema = z.pipe(
	fields.check(saysWhen),
	z.transform((form): ColumnsAnswer => {
		const { order, zone, usualClient: client, usualProject: project, usualTask: task } = form;
		const usual = { client, project, task };
		return { columns: columnsOf(form), order: order || null, zone, usual };
	}),
);

function columnsOf(form: Readonly<Record<Field, string>>): Columns {
	return byField((field) => (form[field] === "" ? null : Number(form[field])));
}
