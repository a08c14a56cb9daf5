import { clockText } from "#app/lib/moment-text.ts";
import { useWriting } from "#app/ui/writing.tsx";
import type { SheetEntry } from "../../week-sheet.ts";

/** When it began and ended, where that is known: "09:10–10:40". */
export function EntryTimes({ entry: { times } }: { entry: SheetEntry }) {
	const writing = useWriting();
	if (!times) return null;
	const clock = (at: string) => clockText(new Date(at), times.zone, writing);
	return (
		<span className="text-sm whitespace-nowrap text-ink-3">
			{clock(times.from)}–{clock(times.to)}
		</span>
	);
}
