import { Form, useNavigation, useSubmit } from "@remix-run/react";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { useHydrated } from "#app/ui/hydrated.ts";
import { Input } from "#app/ui/input.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Select } from "#app/ui/select.tsx";

type Choice = { readonly code: string; readonly name: string };

type NewCalendarFormProps = {
	country: string;
	countries: readonly Choice[];
	/** Parts of the country that have days of their own. */
	regions: readonly Choice[];
	errors: Record<string, string>;
};

/** A country first, which decides what parts there are to choose from; then a name. */
export function NewCalendarForm({ country, countries, regions, errors }: NewCalendarFormProps) {
	const submit = useSubmit();
	const isLive = useHydrated();
	const busy = useNavigation().formMethod === "POST";
	return (
		<Panel title="New calendar">
			<div className="grid max-w-lg gap-4">
				<Form
					className="flex items-end gap-2"
					onChange={(event) => submit(event.currentTarget, { replace: true })}
				>
					<Field name="country" label="Country" error={errors.country} className="flex-1">
						<Select key={country} defaultValue={country}>
							<option value="">None: days of your own alone</option>
							{countries.map(({ code, name }) => (
								<option key={code} value={code}>
									{name}
								</option>
							))}
						</Select>
					</Field>
					{!isLive && <Button>Choose</Button>}
				</Form>
				<Form method="post" noValidate className="grid gap-4">
					<input type="hidden" name="country" value={country} />
					{regions.length > 0 && (
						<Field name="region" label="Part of it" error={errors.region}>
							<Select key={country}>
								<option value="">What all of it keeps</option>
								{regions.map(({ code, name }) => (
									<option key={code} value={code}>
										{name}
									</option>
								))}
							</Select>
						</Field>
					)}
					<Field
						name="name"
						label="Name"
						optional={country !== ""}
						error={errors.name}
						hint={country ? "Without one it is called as the place is." : undefined}
					>
						<Input autoComplete="off" maxLength={60} />
					</Field>
					<p className="text-sm text-ink-3">
						The country stays: for another one make another calendar, and choose from when on it
						holds.
					</p>
					<div>
						<Button kind="primary" busy={busy}>
							Make calendar
						</Button>
					</div>
				</Form>
			</div>
		</Panel>
	);
}
