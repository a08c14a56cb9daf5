import { Form, Link, useNavigation } from "@remix-run/react";
import { type FormEvent, useState } from "react";
import { Button } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { Input } from "#app/ui/input.tsx";
import { Statusline } from "#app/ui/statusline.tsx";
import { handedInText } from "../handed-in-text.ts";
import { mostWeeks, type TypedPattern, typedPattern } from "../pattern-fields.ts";
import type { Preset } from "../pattern-presets.ts";
import { PatternWeek } from "./pattern-week.tsx";

type PatternFormProps = {
	typed: TypedPattern;
	presets: readonly Preset[];
	errors: Record<string, string>;
	/** How many weeks that were handed in it would change: they have to be said yes to. */
	handedIn: number;
};

/** What is expected of each weekday, and from when on; begins with a preset. */
export function PatternForm({ typed, presets, errors, handedIn }: PatternFormProps) {
	const [now, setNow] = useState(typed);
	const busy = useNavigation().formMethod === "POST";
	const weeks = now.days.length / 7;
	const read = ({ currentTarget }: FormEvent<HTMLFormElement>) =>
		setNow(typedPattern(new FormData(currentTarget), typed));
	return (
		<Form method="post" noValidate className="grid gap-4" onInput={read} preventScrollReset>
			<ErrorSummary errors={errors} />
			<p className="flex flex-wrap items-center gap-2 text-sm">
				<span className="text-ink-2">Begin with</span>
				{presets.map(({ name, label, total }) => (
					<Link
						key={name}
						to={`?preset=${name}`}
						className="btn"
						data-size="sm"
						preventScrollReset
						title={total}
					>
						{label}
					</Link>
				))}
			</p>
			<input type="hidden" name="weeks" value={weeks} />
			{Array.from({ length: weeks }, (_, week) => (
				<PatternWeek key={String(week)} week={week} weeks={weeks} typed={now} errors={errors} />
			))}
			{weeks > 1 && (
				<p className="text-sm text-ink-3">
					The weeks take turns. The first is the week that the change begins in.
				</p>
			)}
			<div className="flex flex-wrap gap-2">
				{weeks < mostWeeks && (
					<Button formMethod="get" name="weeks" value={weeks + 1} size="sm" icon="plus">
						Add a week that takes turns
					</Button>
				)}
				{weeks > 1 && (
					<Button formMethod="get" name="weeks" value={weeks - 1} size="sm" kind="ghost">
						Take the last week away
					</Button>
				)}
			</div>
			<Field
				name="startsOn"
				label="From"
				error={errors.startsOn}
				hint="Days before it stay as they were."
				className="max-w-60"
			>
				<Input type="date" defaultValue={typed.startsOn} />
			</Field>
			{handedIn > 0 && (
				<Statusline tone="warning" icon="circle-alert">
					<span className="grid gap-2">
						{handedInText(handedIn)}
						<Checkbox name="confirmed">Change them all the same</Checkbox>
					</span>
				</Statusline>
			)}
			<div>
				<Button kind="primary" busy={busy}>
					Save working time
				</Button>
			</div>
		</Form>
	);
}
