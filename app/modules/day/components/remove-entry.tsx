import { Button } from "#app/ui/button.tsx";
import type { DayEntry } from "../day-entry.ts";

type RemoveEntryProps = { entry: DayEntry; onRemove: (entry: DayEntry) => void };

/** Inside the form of the entry: without scripts the form goes to the entry's own address instead. */
export function RemoveEntry({ entry, onRemove }: RemoveEntryProps) {
	return (
		<Button
			kind="danger"
			icon="trash-2"
			formAction={`/time/entries/${entry.id}/removal`}
			onClick={(event) => {
				event.preventDefault();
				onRemove(entry);
			}}
		>
			Remove
		</Button>
	);
}
