import { shownValues } from "#app/modules/wizard/components/shown-values.ts";
import type { FormValues } from "#app/modules/wizard/wizard.ts";
import { Field } from "#app/ui/field.tsx";
import { Input } from "#app/ui/input.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Select } from "#app/ui/select.tsx";
import { type Field as FileField, fieldLabels } from "../fields.ts";

type ColumnsFieldsProps = {
	values: FormValues;
	errors: Readonly<Record<string, string>>;
	heads: readonly string[];
	sample: readonly (readonly string[])[];
	zones: readonly { value: string; label: string }[];
};

const groups: readonly { title: string; fields: readonly FileField[] }[] = [
	{ title: "When", fields: ["date", "start", "endDate", "end", "duration"] },
	{ title: "Who", fields: ["email", "person", "firstName", "lastName"] },
	{ title: "What", fields: ["client", "project", "task", "note", "tags", "billable"] },
];

/** Which column is what, each with what stands in its first line. */
export function ColumnsFields({ values, errors, heads, sample, zones }: ColumnsFieldsProps) {
	const { textOf } = shownValues(values);
	return (
		<>
			{groups.map(({ title, fields }) => (
				<Panel key={title} title={title}>
					<div className="grid gap-x-5 gap-y-4 sm:grid-cols-2">
						{fields.map((field) => (
							<Field
								key={field}
								name={field}
								label={fieldLabels[field]}
								error={errors[field]}
								hint={exampleOf(sample, textOf(field))}
							>
								<Select defaultValue={textOf(field)}>
									<option value="">No column</option>
									{heads.map((head, at) => (
										// Two columns may have one head.
										// biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
										<option key={at} value={at}>
											{head || `Column ${at + 1}`}
										</option>
									))}
								</Select>
							</Field>
						))}
						{title === "When" && <DateFields textOf={textOf} errors={errors} zones={zones} />}
						{title === "What" && <UsualNames textOf={textOf} errors={errors} />}
					</div>
				</Panel>
			))}
		</>
	);
}

type Part = Pick<ColumnsFieldsProps, "errors"> & { textOf(name: string): string };

function DateFields({ textOf, errors, zones }: Part & Pick<ColumnsFieldsProps, "zones">) {
	return (
		<>
			<Field name="order" label="Dates like 03/04/2026" error={errors.order}>
				<Select defaultValue={textOf("order")}>
					<option value="">There are none</option>
					<option value="day first">Day first: 3 April</option>
					<option value="month first">Month first: March 4</option>
				</Select>
			</Field>
			<Field
				name="zone"
				label="Time zone of the file"
				error={errors.zone}
				hint="In which its starts and ends were written."
			>
				<Select defaultValue={textOf("zone")}>
					{zones.map(({ value, label }) => (
						<option key={value} value={value}>
							{label}
						</option>
					))}
				</Select>
			</Field>
		</>
	);
}

function UsualNames({ textOf, errors }: Part) {
	const names = [
		["usualClient", "Client of lines without one"],
		["usualProject", "Project of lines without one"],
		["usualTask", "Task of lines without one"],
	] as const;
	return names.map(([name, label]) => (
		<Field key={name} name={name} label={label} error={errors[name]}>
			<Input defaultValue={textOf(name)} autoComplete="off" />
		</Field>
	));
}

function exampleOf(sample: readonly (readonly string[])[], column: string): string | undefined {
	if (column === "") return undefined;
	const texts = sample.flatMap((cells) => cells[Number(column)] || []);
	return texts.length > 0
		? `In the file: ${[...new Set(texts)].join(" · ").slice(0, 90)}`
		: undefined;
}
