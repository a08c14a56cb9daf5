import { TaskCombobox } from "#app/modules/time/components/task-combobox.tsx";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import type { RunningTimer } from "../running-timer.ts";

type StartDialogProps = {
	isOpen: boolean;
	running: RunningTimer | null;
	onClose: () => void;
	onStart: (taskId: string) => void;
};

/** On which task: what was used lately is there at once, everything else by typing. */
export function StartDialog({ isOpen, running, onClose, onStart }: StartDialogProps) {
	return (
		<Dialog
			open={isOpen}
			onClose={onClose}
			title="Start the timer on"
			className="overflow-visible"
			foot={
				<Button type="button" onClick={onClose}>
					Cancel
				</Button>
			}
		>
			{running && (
				<p className="mt-1 text-sm text-ink-2">
					{running.project}, {running.task} is stopped then, and its time kept.
				</p>
			)}
			<div className="mt-3">
				<TaskCombobox
					label="Project and task"
					shown={running ? [running.taskId] : []}
					isNarrow
					autoFocus
					onChoose={onStart}
				/>
			</div>
		</Dialog>
	);
}
