import type { ZoneChoice } from "../zone-choices.ts";
import { ChoiceForm } from "./choice-form.tsx";

type TimeZoneFormProps = {
	zones: readonly ZoneChoice[];
	/** Empty: the workspace's. */
	zone: string;
	error?: string | undefined;
};

export function TimeZoneForm({ zones, zone, error }: TimeZoneFormProps) {
	return (
		<ChoiceForm
			action="/account/time-zone"
			name="zone"
			label="Time zone"
			hint="For the times that you read. Days stay those of the workspace."
			choices={zones}
			chosen={zone}
			error={error}
			saves="Save time zone"
		/>
	);
}
