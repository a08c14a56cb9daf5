import { TaskField } from "#app/modules/time/components/task-field.tsx";
import { NOTE_LENGTH } from "#app/modules/time/note-length.ts";
import type { TaskChoice } from "#app/modules/time/task-choices.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { Textarea } from "#app/ui/input.tsx";
import { TimerForm } from "./timer-form.tsx";

/** Nothing runs: on which task it is to start. */
export function StartTimer({ choices }: { choices: readonly TaskChoice[] }) {
	return (
		<TimerForm act="start" title="No timer runs">
			<TaskField choices={choices} chosen={null} form="timer" />
			<Field name="note" form="timer" label="Note" optional>
				<Textarea rows={2} maxLength={NOTE_LENGTH} />
			</Field>
			<Button kind="primary" icon="play" className="justify-self-start">
				Start timer
			</Button>
		</TimerForm>
	);
}
