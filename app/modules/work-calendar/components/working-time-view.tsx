import { Form } from "@remix-run/react";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { Input } from "#app/ui/input.tsx";
import { Panel } from "#app/ui/panel.tsx";
import type { PatternAnswer } from "../pattern-acts.server.ts";
import { patternFields, type TypedPattern } from "../pattern-fields.ts";
import type { Preset } from "../pattern-presets.ts";
import { patternText } from "../pattern-text.ts";
import type { WorkingTime } from "../working-time.server.ts";
import { DatedChanges } from "./dated-changes.tsx";
import { PatternForm } from "./pattern-form.tsx";
import { WorkingTimeNow } from "./working-time-now.tsx";

type WorkingTimeViewProps = {
	time: WorkingTime;
	typed: TypedPattern;
	presets: readonly Preset[];
	answer: PatternAnswer | undefined;
	/** Where it comes from while there is none of one's own, as a sentence; and what ending one's own leads to. */
	from: string;
	ending: string;
};

/** When somebody works, or the company: what holds, how to change it from a date on, and every change. */
export function WorkingTimeView(props: WorkingTimeViewProps) {
	const { time, presets, answer, from, ending } = props;
	const typed = answer?.typed ?? props.typed;
	return (
		<>
			<WorkingTimeNow time={time} from={from} />
			<Panel title="Change it from a date on">
				<PatternForm
					key={JSON.stringify(patternFields(typed))}
					{...{ typed, presets }}
					errors={answer?.errors ?? {}}
					handedIn={answer?.handedIn ?? 0}
				/>
				{time.patternId && <End {...{ typed, ending }} />}
			</Panel>
			<DatedChanges
				title="Changes"
				today={time.today}
				current={time.patternId}
				changes={time.patterns.map(({ id, startsOn, minutes }) => ({
					...{ id, startsOn, text: minutes ? patternText(minutes) : ending },
					removal: `/work-patterns/${id}/removal`,
				}))}
			/>
		</>
	);
}

function End({ typed, ending }: { typed: TypedPattern; ending: string }) {
	return (
		<Form method="post" className="mt-5 flex flex-wrap items-end gap-3 border-t border-line pt-4">
			<input type="hidden" name="ends" value="on" />
			<Field name="startsOn" form="end" label={`${ending} from`}>
				<Input type="date" defaultValue={typed.startsOn} />
			</Field>
			<Button>{ending}</Button>
		</Form>
	);
}
