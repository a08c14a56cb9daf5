import { IconButton } from "#app/ui/button.tsx";
import type { SheetTask } from "../week-sheet.ts";
import { useOpenWeek } from "./use-week.tsx";

/** The id of the form that removes a row: it cannot stand inside the sheet's own. */
export const removeRowForm = "remove-row";

/** Takes an empty row off the sheet. */
export function RemoveRow({ task }: { task: SheetTask }) {
	const { change } = useOpenWeek();
	return (
		<IconButton
			icon="x"
			size="sm"
			label={`Remove ${task.project}, ${task.name} from this week`}
			className="group-hover:opacity-100 focus-visible:opacity-100 md:opacity-0"
			type="submit"
			form={removeRowForm}
			name="task"
			value={task.id}
			onClick={(event) => {
				event.preventDefault();
				void change("/time/rows/removal", { task: task.id });
			}}
		/>
	);
}
