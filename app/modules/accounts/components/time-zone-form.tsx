import { Form, useNavigation } from "@remix-run/react";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { Select } from "#app/ui/select.tsx";
import type { ZoneChoice } from "../zone-choices.ts";

type TimeZoneFormProps = {
	zones: readonly ZoneChoice[];
	/** Empty: the workspace's. */
	zone: string;
	error?: string | undefined;
};

export function TimeZoneForm({ zones, zone, error }: TimeZoneFormProps) {
	const busy = useNavigation().formAction === "/account/time-zone";
	return (
		<Form
			method="post"
			action="/account/time-zone"
			noValidate
			className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_auto]"
		>
			<Field
				name="zone"
				label="Time zone"
				error={error}
				hint="For the times that you read. Days stay those of the workspace."
			>
				<Select defaultValue={zone}>
					{zones.map(({ value, label }) => (
						<option key={value} value={value}>
							{label}
						</option>
					))}
				</Select>
			</Field>
			<Button busy={busy} className="justify-self-start sm:mb-6">
				Save time zone
			</Button>
		</Form>
	);
}
