import { Form, Link } from "@remix-run/react";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { Input } from "#app/ui/input.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Select } from "#app/ui/select.tsx";
import type { ChoiceAnswer } from "../choice-acts.server.ts";
import { isFromStart } from "../holds-on.ts";
import { type CalendarOwner, holidayChoiceAction } from "../owner.ts";
import type { WorkingTime } from "../working-time.server.ts";
import { DatedChanges } from "./dated-changes.tsx";

type HolidayChoiceProps = {
	owner: CalendarOwner;
	time: WorkingTime;
	choices: readonly { id: string; name: string }[];
	answer: ChoiceAnswer | undefined;
	/** What no calendar of one's own means: `The company’s`, `None`. */
	none: string;
};

/** Whose public holidays somebody has, or the company: from a date on. */
export function HolidayChoice({ owner, time, choices, answer, none }: HolidayChoiceProps) {
	const own = time.calendars.find(({ id }) => id === time.calendarChoiceId);
	return (
		<>
			<Panel title="Public holidays" note={time.calendar ?? "none"}>
				<Form
					method="post"
					action={holidayChoiceAction(owner)}
					noValidate
					preventScrollReset
					className="flex flex-wrap items-end gap-3"
				>
					<Field
						name="calendar"
						label="Calendar"
						error={answer?.errors.calendar}
						className="min-w-48 flex-1"
					>
						<Select defaultValue={answer?.calendar ?? own?.calendarId ?? ""}>
							<option value="">{none}</option>
							{choices.map(({ id, name }) => (
								<option key={id} value={id}>
									{name}
								</option>
							))}
						</Select>
					</Field>
					<Field name="since" label="From" error={answer?.errors.since}>
						<Input type="date" defaultValue={answer?.startsOn ?? time.today} />
					</Field>
					<Button>Save holidays</Button>
				</Form>
				{owner !== null && (
					<p className="mt-3 text-sm text-ink-3">
						Calendars are made under{" "}
						<Link className="link" to="/settings/holidays">
							Public holidays
						</Link>
						.
					</p>
				)}
			</Panel>
			<DatedChanges
				title="Which holidays, and since when"
				today={time.today}
				current={time.calendarChoiceId}
				changes={time.calendars.map(({ id, startsOn, calendar }) => ({
					...{ id, startsOn, text: calendar ?? none },
					removal: isFromStart(startsOn) ? null : `/holiday-choices/${id}/removal`,
				}))}
			/>
		</>
	);
}
