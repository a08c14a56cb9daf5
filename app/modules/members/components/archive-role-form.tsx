import { Form, useNavigation } from "@remix-run/react";
import { peopleText } from "#app/lib/count-text.ts";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Select } from "#app/ui/select.tsx";

type ArchiveRoleFormProps = {
	id: string;
	/** Members and open invitations. */
	held: number;
	instead: readonly { name: string; label: string }[];
};

/** Puts a role out of use; whoever has it gets another. */
export function ArchiveRoleForm({ id, held, instead }: ArchiveRoleFormProps) {
	const action = `/people/roles/${id}/archival`;
	const busy = useNavigation().formAction === action;
	return (
		<Panel title="Archive this role">
			<Form method="post" action={action} className="grid justify-items-start gap-3">
				<p className="text-sm text-ink-2">
					{held === 0
						? "Nobody has it. It can be given no more; what was done with it stays in the history."
						: `${peopleText(held)} ${held === 1 ? "has" : "have"} it, open invitations and who left included. They get another role at once.`}
				</p>
				{held > 0 && (
					<Field name="to" label="They get">
						<Select>
							{instead.map(({ name, label }) => (
								<option key={name} value={name}>
									{label}
								</option>
							))}
						</Select>
					</Field>
				)}
				<Button kind="danger" icon="archive" busy={busy}>
					Archive role
				</Button>
			</Form>
		</Panel>
	);
}
