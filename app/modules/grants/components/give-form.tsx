import { Form, useNavigation } from "@remix-run/react";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { Select } from "#app/ui/select.tsx";

type Named = { id: string; name: string };

export type GiveFormProps = {
	subjects: { people: readonly Named[]; teams: readonly Named[] };
	rights: readonly { name: string; label: string; does: string }[];
	errors: Record<string, string> | undefined;
};

/** Gives somebody, a team or everyone a right on the object of the page. */
export function GiveForm({ subjects, rights, errors }: GiveFormProps) {
	const busy = useNavigation().formMethod === "POST";
	return (
		<Form method="post" noValidate className="grid gap-3 border-t border-line p-4">
			<div className="grid gap-3 sm:grid-cols-2">
				<Field name="to" label="Give access to" error={errors?.to}>
					<Select defaultValue="">
						<option value="" disabled>
							Choose
						</option>
						<option value="everyone">Everyone in this workspace</option>
						<Options label="Teams" kind="team" of={subjects.teams} />
						<Options label="People" kind="member" of={subjects.people} />
					</Select>
				</Field>
				<Field name="right" label="They can">
					<Select>
						{rights.map(({ name, label }) => (
							<option key={name} value={name}>
								{label}
							</option>
						))}
					</Select>
				</Field>
			</div>
			<dl className="grid gap-1 text-xs text-ink-3">
				{rights.map(({ name, label, does }) => (
					<div key={name} className="flex gap-2">
						<dt className="w-16 shrink-0 font-medium text-ink-2">{label}</dt>
						<dd>May {does}.</dd>
					</div>
				))}
			</dl>
			<div>
				<Button kind="primary" busy={busy}>
					Give access
				</Button>
			</div>
		</Form>
	);
}

function Options({ label, kind, of }: { label: string; kind: string; of: readonly Named[] }) {
	if (of.length === 0) return null;
	return (
		<optgroup label={label}>
			{of.map(({ id, name }) => (
				<option key={id} value={`${kind}:${id}`}>
					{name}
				</option>
			))}
		</optgroup>
	);
}
