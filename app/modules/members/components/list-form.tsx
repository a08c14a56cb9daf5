import { Form, Link, useNavigation } from "@remix-run/react";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { Input, Textarea } from "#app/ui/input.tsx";
import { Select } from "#app/ui/select.tsx";
import type { RoleChoice } from "../roles.ts";

type ListFormProps = {
	text: string;
	role: string;
	roles: readonly RoleChoice[];
	problem: string | undefined;
	/** It was looked through before. */
	isAgain: boolean;
};

/** A file or pasted text, which is looked through before anything is sent. */
export function ListForm({ text, role, roles, problem, isAgain }: ListFormProps) {
	const action = "/people/invite/list";
	const busy = useNavigation().formAction === action;
	return (
		<Form
			method="post"
			action={action}
			encType="multipart/form-data"
			noValidate
			className="grid gap-5"
		>
			<Field
				name="text"
				label="List"
				error={problem}
				hint="The first line names the columns: name, email, role. Paste it from a spreadsheet, or choose a file below. At most 1,000 lines."
			>
				<Textarea
					rows={isAgain ? 10 : 6}
					defaultValue={text}
					placeholder={"name,email,role\nAnn Bester,ann@company.co.za,Employee"}
					autoComplete="off"
					spellCheck={false}
				/>
			</Field>
			<div className="grid gap-5 sm:grid-cols-2">
				<Field name="file" label="Or a file" optional hint="CSV, at most 1 MB.">
					<Input type="file" accept=".csv,.txt,text/csv,text/plain" />
				</Field>
				<Field name="role" label="Role of lines without one">
					<Select defaultValue={role}>
						{roles.map(({ name, label }) => (
							<option key={name} value={name}>
								{label}
							</option>
						))}
					</Select>
				</Field>
			</div>
			<div className="flex flex-wrap gap-3">
				<Button kind={isAgain ? "ghost" : "primary"} busy={busy}>
					{isAgain ? "Check again" : "Check the list"}
				</Button>
				<Link className="btn" data-kind="ghost" to="/people">
					Cancel
				</Link>
			</div>
			<p className="text-sm text-ink-3">
				Nobody hears from us before you have seen what would happen.
			</p>
		</Form>
	);
}
