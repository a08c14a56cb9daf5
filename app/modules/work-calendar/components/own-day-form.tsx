import { Form, useNavigation } from "@remix-run/react";
import { Button } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { Field } from "#app/ui/field.tsx";
import { Input } from "#app/ui/input.tsx";
import { Panel } from "#app/ui/panel.tsx";
import type { TypedDay } from "../day-fields.ts";

type OwnDayFormProps = {
	answer: { readonly typed: TypedDay; readonly errors: Record<string, string> } | undefined;
};

/** Adds a day that the company gives, whole or half. */
export function OwnDayForm({ answer }: OwnDayFormProps) {
	const busy = useNavigation().formMethod === "POST";
	const { typed, errors = {} } = answer ?? {};
	return (
		<Panel title="Add a day of your own">
			<Form method="post" noValidate className="grid gap-4" preventScrollReset>
				<div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_12rem]">
					<Field name="name" label="What it is called" error={errors.name}>
						<Input defaultValue={typed?.name} autoComplete="off" maxLength={60} />
					</Field>
					<Field name="date" label="Day" error={errors.date}>
						<Input type="date" defaultValue={typed?.date} />
					</Field>
				</div>
				<Checkbox name="half" defaultChecked={typed?.isHalf}>
					Half a day: half of what is expected stays
				</Checkbox>
				<div>
					<Button icon="plus" busy={busy}>
						Add day
					</Button>
				</div>
			</Form>
		</Panel>
	);
}
