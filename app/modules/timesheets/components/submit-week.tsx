import { type KeyboardEvent as KeyPress, type MouseEvent, useEffect, useState } from "react";
import { formatMinutes } from "#app/lib/duration.ts";
import { useOpenWeek } from "#app/modules/time/components/use-week.tsx";
import { draftsOf } from "#app/modules/time/sheet-state.ts";
import { weekAddress } from "#app/modules/time/week-address.ts";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import type { WeekStanding } from "../week-standing.server.ts";
import { SubmitFields, SubmitSums } from "./submit-form.tsx";
import { SubmitLink } from "./submit-link.tsx";

type SubmitWeekProps = { standing: WeekStanding };

/** Submits the open week; without scripts it leads to a page that does. */
export function SubmitWeek({ standing }: SubmitWeekProps) {
	const { week, sheet, state, saving } = useOpenWeek();
	const [isOpen, setIsOpen] = useState(false);
	useSubmitKey(() => setIsOpen(true));
	const unsaved = draftsOf(state).length;
	const path = `${weekAddress(week.first)}/submission`;
	const open = (event: MouseEvent) => {
		if (event.metaKey || event.ctrlKey) return;
		event.preventDefault();
		setIsOpen(true);
	};
	return (
		<>
			<SubmitLink standing={standing} first={week.first} onClick={open}>
				<KeyHint />
			</SubmitLink>
			<Dialog
				open={isOpen}
				onClose={() => setIsOpen(false)}
				title={`Submit ${formatMinutes(sheet.minutes)} for this week?`}
				foot={
					<>
						<Button type="button" onClick={() => setIsOpen(false)}>
							Keep editing
						</Button>
						<Button
							kind="primary"
							form="submit-week"
							disabled={unsaved > 0}
							busy={saving.isSending}
						>
							Submit week
							<KeyHint />
						</Button>
					</>
				}
			>
				<form
					id="submit-week"
					method="post"
					action={path}
					onKeyDown={(event) => {
						if (isSubmitKey(event) && unsaved === 0) event.currentTarget.requestSubmit();
					}}
				>
					<SubmitSums sheet={sheet} today={week.today} approvers={standing.approvers} />
					<SubmitFields sheet={sheet} />
					{unsaved > 0 && !saving.isSending && (
						<p className="mt-3 text-sm text-danger" role="alert">
							{unsaved === 1 ? "1 cell is not saved." : `${unsaved} cells are not saved.`} Put them
							right first.
						</p>
					)}
				</form>
			</Dialog>
		</>
	);
}

function KeyHint() {
	return (
		<span className="ml-1 font-normal opacity-80 max-xl:hidden" aria-hidden="true">
			Ctrl Enter
		</span>
	);
}

/** Not of a key that is held: what it opened is to be read before it is sent. */
function isSubmitKey(event: KeyPress | KeyboardEvent): boolean {
	return event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.repeat;
}

/** Ctrl+Enter, wherever one is on the page. */
function useSubmitKey(open: () => void): void {
	useEffect(() => {
		const listen = (event: KeyboardEvent) => {
			if (!isSubmitKey(event) || event.defaultPrevented || document.querySelector("dialog[open]"))
				return;
			event.preventDefault();
			open();
		};
		document.addEventListener("keydown", listen);
		return () => document.removeEventListener("keydown", listen);
	});
}
