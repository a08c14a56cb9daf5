import { Form, useNavigation } from "@remix-run/react";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { Select } from "#app/ui/select.tsx";
import { roleLabel } from "../roles.ts";
import type { PersonShown } from "./person-panel.tsx";

/** Gives somebody another role, with what each may do. */
export function RoleForm({
	person,
}: {
	person: Pick<PersonShown, "id" | "role" | "customRoleId" | "ownRole" | "rolesToGive">;
}) {
	const { id, role, ownRole, rolesToGive } = person;
	const given = person.customRoleId ?? role;
	const action = `/people/${id}/role`;
	const busy = useNavigation().formAction === action;
	return (
		<Form method="post" action={action} className="grid gap-3">
			<div className="flex items-end gap-3">
				<Field name="role" label={<span className="sr-only">Role</span>} className="flex-1">
					<Select defaultValue={given}>
						{rolesToGive.every(({ name }) => name !== given) && (
							<option value={given}>{roleLabel(role, ownRole)}</option>
						)}
						{rolesToGive.map(({ name, label }) => (
							<option key={name} value={name}>
								{label}
							</option>
						))}
					</Select>
				</Field>
				<Button busy={busy}>Save role</Button>
			</div>
			<dl className="grid gap-1 text-xs text-ink-3">
				{rolesToGive.map(({ name, label, may }) => (
					<div key={name} className="flex gap-2">
						<dt className="w-24 shrink-0 font-medium text-ink-2">{label}</dt>
						<dd>{may}</dd>
					</div>
				))}
			</dl>
		</Form>
	);
}
