import { formatMinutes } from "#app/lib/duration.ts";
import { Button } from "#app/ui/button.tsx";
import { Statusline } from "#app/ui/statusline.tsx";
import { keyOf, type WaitingChange } from "../waiting-change.ts";
import type { SheetEntry } from "../week-sheet.ts";
import { useOpenWeek } from "./use-week.tsx";

/** Edits of entries that were not taken: both what was wanted and what is there, until somebody chooses. */
export function RefusedEdits() {
	const { edits } = useOpenWeek();
	return edits.list.map((change) => <RefusedEdit key={keyOf(change)} change={change} />);
}

function RefusedEdit({ change }: { change: WaitingChange }) {
	const { edits, state } = useOpenWeek();
	if (change.status.kind !== "refused") return null;
	const entry = state.facts.entries.find(({ id }) => id === change.entry.id);
	const insist = () => entry && edits.tell({ type: "insisted", change, version: entry.version });
	const actions = (
		<span className="flex gap-2">
			<Button type="button" onClick={() => edits.tell({ type: "dropped", change })}>
				{entry ? "Keep what is there" : "Let it go"}
			</Button>
			{entry && (
				<Button type="button" onClick={insist}>
					Keep mine
				</Button>
			)}
		</span>
	);
	return (
		<Statusline icon="git-compare-arrows" tone="danger" action={actions}>
			<b className="font-semibold">{change.label} is not saved.</b> {change.status.message}{" "}
			<Values change={change} entry={entry} />
		</Statusline>
	);
}

/** Yours: “Grade table”. There: “Codes”. */
function Values({ change, entry }: { change: WaitingChange; entry: SheetEntry | undefined }) {
	const { note, time } = change.fields;
	if (note !== undefined) {
		return (
			<>
				Yours: “{note}”. {entry && `There: “${entry.note}”.`}
			</>
		);
	}
	if (time === undefined) return null;
	return (
		<>
			Yours: {time}. {entry && `There: ${formatMinutes(entry.minutes)}.`}
		</>
	);
}
