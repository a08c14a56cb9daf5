import { useId, useState } from "react";
import { Button, IconButton } from "#app/ui/button.tsx";
import { useHydrated } from "#app/ui/hydrated.ts";
import { OptionCard } from "#app/ui/option-card.tsx";
import { minutesText } from "../minutes-text.ts";
import { type Draft, savedCell } from "../sheet-state.ts";
import { cellKey } from "../stored-entry.ts";
import { BesideBox } from "./beside.tsx";
import { useGrid } from "./use-grid.tsx";
import { useOpenWeek } from "./use-week.tsx";

type CellConflictProps = { draft: Draft; column: number; changedAt: string | null };

/** Two values for one cell: neither is lost, and nothing is chosen for anybody. */
export function CellConflict({ draft, column, changedAt }: CellConflictProps) {
	const { state } = useOpenWeek();
	const { later } = useGrid();
	const isLive = useHydrated();
	const mine = draft.text || "0:00";
	const theirs = minutesText(savedCell(state, draft).minutes) || "0:00";
	if (later.has(cellKey(draft))) return null;
	if (isLive)
		return (
			<BesideBox column={column}>
				<Choice draft={draft} mine={mine} theirs={theirs} changedAt={changedAt} />
			</BesideBox>
		);
	return (
		<BesideBox column={column}>
			<p className="p-4 text-sm" role="alert">
				You typed {mine}; {theirs} was saved meanwhile. Save once more to keep {mine}, or type{" "}
				{theirs}.
			</p>
		</BesideBox>
	);
}

type ChoiceProps = { draft: Draft; mine: string; theirs: string; changedAt: string | null };

function Choice({ draft, mine, theirs, changedAt }: ChoiceProps) {
	const { dispatch } = useOpenWeek();
	const { decideLater } = useGrid();
	const [keepsMine, setKeepsMine] = useState(true);
	const id = useId();
	const { taskId, date } = draft;
	const type = keepsMine ? "kept-mine" : "took-theirs";
	return (
		<section aria-labelledby={id}>
			<div className="flex items-start gap-2 pt-2 pr-2 pl-4">
				<p id={id} className="min-w-0 flex-1 py-1.5 text-sm font-semibold">
					This cell has two values
				</p>
				<IconButton icon="x" label="Decide later" onClick={() => decideLater(cellKey(draft))} />
			</div>
			<div className="px-4 pb-3">
				<p className="text-sm text-ink-2">
					It was {minutesText(draft.seen.minutes) || "0:00"}. Nothing else in your week is affected.
				</p>
				<fieldset className="mt-2.5 grid gap-2">
					<legend className="sr-only">Which value stays</legend>
					<Value
						name={id}
						value={mine}
						from="Typed here, not saved yet"
						isChosen={keepsMine}
						onChoose={() => setKeepsMine(true)}
					/>
					<Value
						name={id}
						value={theirs}
						from={changedAt ? `Saved elsewhere at ${clock(changedAt)}` : "Cleared elsewhere"}
						isChosen={!keepsMine}
						onChoose={() => setKeepsMine(false)}
					/>
				</fieldset>
			</div>
			<div className="dialog-foot flex-wrap">
				<Button type="button" onClick={() => decideLater(cellKey(draft))}>
					Decide later
				</Button>
				<Button
					type="button"
					kind="primary"
					onClick={() => dispatch({ type, cell: { taskId, date } })}
				>
					Keep {keepsMine ? mine : theirs}
				</Button>
			</div>
		</section>
	);
}

type ValueProps = {
	name: string;
	value: string;
	from: string;
	isChosen: boolean;
	onChoose: () => void;
};

function Value({ name, value, from, isChosen, onChoose }: ValueProps) {
	return (
		<OptionCard
			name={name}
			checked={isChosen}
			onChange={onChoose}
			title={<span className="font-normal text-ink-2">{from}</span>}
			aside={<span className="num text-base font-semibold">{value}</span>}
		/>
	);
}

/** 14:32 on this device's clock. */
function clock(at: string): string {
	return new Date(at).toTimeString().slice(0, 5);
}
