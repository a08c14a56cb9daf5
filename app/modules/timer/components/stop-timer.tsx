import { useState } from "react";
import { Button } from "#app/ui/button.tsx";
import { ChoiceField } from "#app/ui/choice-field.tsx";
import { Field } from "#app/ui/field.tsx";
import { Input } from "#app/ui/input.tsx";
import { OptionCard } from "#app/ui/option-card.tsx";
import type { OpenTimer } from "../open-timer.ts";
import { TimerForm } from "./timer-form.tsx";

type Answer = "all" | "part" | "none";

type StopTimerProps = {
	timer: OpenTimer;
	/** Stopping was refused: a part of it may still be kept. */
	isRefused: boolean;
};

/** Stops the timer: all of it, the part that was worked, or nothing. One that ran too long has no answer chosen. */
export function StopTimer({ timer, isRefused }: StopTimerProps) {
	const { id, project, task, started, length, asks, parts, from, until } = timer;
	const [keep, setKeep] = useState<Answer | null>(firstAnswer(asks, isRefused));
	const choice = (value: Answer) => ({
		...{ name: "keep", value, checked: keep === value, onChange: () => setKeep(value) },
	});
	return (
		<TimerForm act="stop" title={`${project}, ${task}`} note={`since ${started}`}>
			<input type="hidden" name="timer" value={id} />
			<ChoiceField
				name="keep"
				legend={asks ? `It ran ${length}. What of it did you work?` : `${length} so far`}
			>
				<OptionCard {...choice("all")} required title="Keep all of it">
					{parts.length > 0 ? parts.join(", ") : "Less than a minute: nothing is kept."}
				</OptionCard>
				<OptionCard {...choice("part")} title="Keep a part of it">
					Say from when until when.
				</OptionCard>
				<OptionCard {...choice("none")} title="Keep nothing">
					The timer goes, and no time is captured.
				</OptionCard>
			</ChoiceField>
			<div className={keep === "part" ? "grid gap-3 sm:grid-cols-2" : "hidden gap-3 noscript:grid"}>
				<Field name="from" form="timer" label="From">
					<Input type="datetime-local" defaultValue={from} min={from} max={until} />
				</Field>
				<Field name="until" form="timer" label="Until">
					<Input type="datetime-local" defaultValue={until} min={from} max={until} />
				</Field>
			</div>
			<Button kind="primary" icon="circle-stop" className="justify-self-start">
				{keep === "none" ? "Discard timer" : "Stop timer"}
			</Button>
		</TimerForm>
	);
}

function firstAnswer(asks: boolean, isRefused: boolean): Answer | null {
	if (isRefused) return "part";
	return asks ? null : "all";
}
