import { Form, useNavigation } from "@remix-run/react";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { Input } from "#app/ui/input.tsx";
import { Panel } from "#app/ui/panel.tsx";

type ErasureFormProps = {
	person: { name: string; newName: string; entries: number };
	typed: string;
	error: string | undefined;
};

/** What goes, what stays and why; and the name that it takes. */
export function ErasureForm({ person, typed, error }: ErasureFormProps) {
	const { name, newName, entries } = person;
	const busy = useNavigation().formMethod === "POST";
	return (
		<Panel title="Erase for good">
			<div className="mb-5 grid gap-4 text-sm text-ink-2">
				<div>
					<h3 className="text-sm text-ink">What goes</h3>
					<p>
						Name, address, password, second factors, devices, sign-ins, invitations, mails and
						notifications; and name and address in every line of the history.
					</p>
				</div>
				<div>
					<h3 className="text-sm text-ink">What stays, as “{newName}”</h3>
					<p>
						{entries === 0
							? "No hours were captured. "
							: "Hours with their notes, because invoices and the books rest on them. "}
						Who did what and when, because the history has to be whole. Notes and names of clients
						or projects that mention the person: only people can find those.
					</p>
				</div>
				<p>
					Copies under Settings, Export are deleted; make another one afterwards. One that somebody
					downloaded before still has everything.
				</p>
			</div>
			<Form method="post" noValidate className="grid max-w-md gap-4">
				<Field name="name" label={`Type the person's name: ${name}`} error={error}>
					<Input defaultValue={typed} autoComplete="off" spellCheck={false} />
				</Field>
				<div>
					<Button kind="danger-solid" busy={busy}>
						Erase {name}
					</Button>
				</div>
				<p className="text-xs text-ink-3">This cannot be undone, by us neither.</p>
			</Form>
		</Panel>
	);
}
