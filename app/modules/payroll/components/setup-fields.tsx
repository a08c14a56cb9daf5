import { Field } from "#app/ui/field.tsx";
import { Input } from "#app/ui/input.tsx";
import { Panel } from "#app/ui/panel.tsx";
import type { ColumnName } from "../profiles/profile.ts";

type SetupFieldsProps = {
	hint: string;
	kinds: readonly { name: string; label: string; value: string }[];
	heads: readonly { name: string; column: ColumnName; value: string }[];
	values: Readonly<Record<string, string>> | undefined;
	errors: Readonly<Record<string, string>> | undefined;
};

const columnLabels: Readonly<Record<ColumnName, string>> = {
	number: "Payroll number",
	name: "Name",
	from: "First day of the period",
	to: "Last day of the period",
	date: "Date",
	code: "Code of the hours",
	hours: "Hours",
};

/** What the product calls each kind of hours and, where the company says so, each column. */
export function SetupFields({ hint, kinds, heads, values, errors }: SetupFieldsProps) {
	return (
		<>
			<Panel title="Kinds of hours" note="One without a name stays out of the file">
				<p className="mb-4 text-sm text-ink-2">{hint}</p>
				<div className="grid gap-x-5 gap-y-4 sm:grid-cols-2">
					{kinds.map(({ name, label, value }) => (
						<Field key={name} name={name} label={label} optional error={errors?.[name]}>
							<Input defaultValue={values?.[name] ?? value} autoComplete="off" spellCheck={false} />
						</Field>
					))}
				</div>
			</Panel>
			{heads.length > 0 && (
				<Panel title="Columns" note="One without a head stays out of the file">
					<div className="grid gap-x-5 gap-y-4 sm:grid-cols-2">
						{heads.map(({ name, column, value }) => (
							<Field
								key={name}
								name={name}
								label={columnLabels[column]}
								optional
								error={errors?.[name]}
							>
								<Input
									defaultValue={values?.[name] ?? value}
									autoComplete="off"
									spellCheck={false}
								/>
							</Field>
						))}
					</div>
				</Panel>
			)}
		</>
	);
}
