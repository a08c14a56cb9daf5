import { TaskField } from "#app/modules/time/components/task-field.tsx";
import { NOTE_LENGTH } from "#app/modules/time/note-length.ts";
import type { TaskChoice } from "#app/modules/time/task-choices.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { Textarea } from "#app/ui/input.tsx";
import type { OpenTimer } from "../open-timer.ts";
import { TimerForm } from "./timer-form.tsx";

type ChangeTimerProps = { timer: OpenTimer; choices: readonly TaskChoice[] };

/** What the timer counts for; it goes on from its start. */
export function ChangeTimer({ timer, choices }: ChangeTimerProps) {
	const { id, version, taskId, task, project, client, note, isOpen } = timer;
	return (
		<TimerForm act="change" title="What it counts for">
			<input type="hidden" name="timer" value={id} />
			<input type="hidden" name="version" value={version} />
			<TaskField
				choices={choices}
				chosen={{ id: taskId, name: task, project, client }}
				error={isOpen ? undefined : "This task takes no time any more. Choose another."}
				form="timer"
			/>
			<Field name="note" form="timer" label="Note" optional>
				<Textarea rows={2} maxLength={NOTE_LENGTH} defaultValue={note} />
			</Field>
			<Button className="justify-self-start">Save changes</Button>
		</TimerForm>
	);
}
