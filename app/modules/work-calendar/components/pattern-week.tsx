import { formatMinutes } from "#app/lib/duration.ts";
import { Field } from "#app/ui/field.tsx";
import { Input } from "#app/ui/input.tsx";
import { dayField, readDay, type TypedPattern } from "../pattern-fields.ts";

const weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as const;

type PatternWeekProps = {
	/** Counted from 0. */
	week: number;
	weeks: number;
	typed: TypedPattern;
	errors: Record<string, string>;
};

/** One week of a pattern: seven fields and what they add up to. */
export function PatternWeek({ week, weeks, typed, errors }: PatternWeekProps) {
	const days = typed.days.slice(week * 7, week * 7 + 7);
	const minutes = days.map(readDay).filter((each) => typeof each === "number");
	const total = minutes.reduce((sum, each) => sum + each, 0);
	return (
		<fieldset>
			<legend className="label mb-1.5">
				{weeks > 1 ? `Week ${week + 1}` : "A week"}{" "}
				<span className="font-normal text-ink-3" role="status">
					{formatMinutes(total)} in all
				</span>
			</legend>
			<div className="grid grid-cols-4 gap-2 sm:grid-cols-7">
				{weekdays.map((weekday, day) => {
					const name = dayField(week * 7 + day);
					return (
						<Field key={name} name={name} label={weekday} error={errors[name]}>
							<Input
								defaultValue={days[day]}
								inputMode="text"
								autoComplete="off"
								placeholder="0:00"
								className="num"
							/>
						</Field>
					);
				})}
			</div>
		</fieldset>
	);
}
