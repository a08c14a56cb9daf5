import { type FormEvent, useId, useState } from "react";
import { weekdayName } from "#app/lib/date-text.ts";
import { Button } from "#app/ui/button.tsx";
import { useHydrated } from "#app/ui/hydrated.ts";
import type { Draft } from "../../sheet-state.ts";
import { REASON_LENGTH } from "../../worked-days/day-off.ts";
import { BesideBox } from "../beside.tsx";
import { useOpenWeek } from "../use-week.tsx";

type WorkedAnywayProps = {
	draft: Draft;
	column: number;
	/** What the member has off: "Heritage Day". */
	dayOff: string;
	/** Back to the cell. */
	onClose: () => void;
};

/** Asks once, beside the cell, why somebody works on a day that they have off; without scripts a form above the sheet does. */
export function WorkedAnyway({ draft, column, dayOff, onClose }: WorkedAnywayProps) {
	const { change, dispatch } = useOpenWeek();
	const [reason, setReason] = useState("");
	const isLive = useHydrated();
	const id = useId();
	const { date } = draft;
	if (!isLive) return null;
	const save = async (event: FormEvent) => {
		event.preventDefault();
		event.stopPropagation();
		if (reason.trim() === "") return;
		if (await change("/time/worked-days", { date, reason })) dispatch({ type: "explained", date });
		onClose();
	};
	const putBack = () => {
		dispatch({ type: "put-back", cell: draft });
		onClose();
	};
	return (
		<BesideBox column={column}>
			<section aria-labelledby={id} role="alertdialog" className="p-4">
				<p id={id} className="text-sm font-semibold">
					{weekdayName(date)} is {dayOff}. Worked anyway?
				</p>
				<div className="field mt-3">
					<label className="label" htmlFor={`${id}why`}>
						Why
					</label>
					<input
						id={`${id}why`}
						className="input"
						maxLength={REASON_LENGTH}
						placeholder="Server move, agreed with Pieter"
						value={reason}
						onChange={(event) => setReason(event.currentTarget.value)}
						onKeyDown={(event) => {
							if (event.key === "Enter") void save(event);
							if (event.key === "Escape") putBack();
						}}
					/>
				</div>
				<div className="mt-3 flex justify-end gap-2">
					<Button type="button" onClick={putBack}>
						Put it back
					</Button>
					<Button type="button" kind="primary" onClick={(event) => void save(event)}>
						Save {draft.text}
					</Button>
				</div>
			</section>
		</BesideBox>
	);
}
