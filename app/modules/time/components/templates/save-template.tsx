import { Form } from "@remix-run/react";
import type { CalendarDate } from "#app/lib/calendar-date.ts";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { Input } from "#app/ui/input.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Select } from "#app/ui/select.tsx";
import { useWriting } from "#app/ui/writing.tsx";
import { weekName } from "../../week-name.ts";

type SaveTemplateProps = {
	week: CalendarDate;
	today: CalendarDate;
	refused: { name: string; error: string } | undefined;
};

/** Keeps a week's rows under a name. */
export function SaveTemplate({ week, today, refused }: SaveTemplateProps) {
	const writing = useWriting();
	return (
		<Panel title={`Save the week of ${weekName(week, today, writing)}`}>
			<Form method="post" noValidate className="grid max-w-md gap-3">
				<input type="hidden" name="week" value={week} />
				<Field name="name" label="Name" error={refused?.error}>
					<Input
						defaultValue={refused?.name}
						placeholder="My usual week"
						autoComplete="off"
						maxLength={60}
					/>
				</Field>
				<Field name="hours" label="What is kept">
					<Select defaultValue="no">
						<option value="no">Its rows only</option>
						<option value="yes">Its rows with their hours</option>
					</Select>
				</Field>
				<Button className="justify-self-start">Save template</Button>
			</Form>
		</Panel>
	);
}
