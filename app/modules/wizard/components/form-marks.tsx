import { formMarks } from "../read-form.ts";

/** What the form says of itself, and the button that Enter presses: others may stand before Continue. */
export function FormMarks({ seen, tab }: { seen: number; tab: string }) {
	return (
		<>
			<input type="hidden" name={formMarks.seen} value={seen} autoComplete="off" />
			<input type="hidden" name={formMarks.tab} value={tab} autoComplete="off" />
			<button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true">
				Continue
			</button>
		</>
	);
}
