import { Link } from "@remix-run/react";
import { useEffect, useId } from "react";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { useHydrated } from "#app/ui/hydrated.ts";
import { EmptyTally } from "#app/ui/tally.tsx";
import type { WeekStarters } from "../week-starters.server.ts";
import { TaskChoiceList } from "./task-choice-list.tsx";
import { TaskCombobox } from "./task-combobox.tsx";
import type { Rows } from "./use-rows.tsx";
import { useOpenWeek } from "./use-week.tsx";

type FirstWeekProps = {
	starters: WeekStarters;
	rows: Rows;
	/** A task was asked for by its key. */
	isAdding: boolean;
	onAdding: (open: boolean) => void;
};

/** A week without a row: what is true, and the one next act. */
export function FirstWeek({ starters, rows, isAdding, onAdding }: FirstWeekProps) {
	const { week } = useOpenWeek();
	const isLive = useHydrated();
	const finder = useId();
	useEffect(() => {
		if (!isAdding) return;
		document.getElementById(finder)?.focus();
		onAdding(false);
	}, [isAdding, onAdding, finder]);
	const { choices, lastWeekRows } = starters;
	if (choices.length === 0) return <NoTasks />;
	return (
		<div className="panel">
			<div className="grid gap-6 p-5 md:grid-cols-[minmax(0,1fr)_22rem] md:p-8">
				<div>
					<EmptyTally />
					<h2 className="mt-3 text-lg">Nothing captured yet</h2>
					<p className="mt-1 max-w-[46ch] text-sm text-ink-2">
						Each row is a task, each column a day. Choose a task and type how long it took:{" "}
						<span className="code">1h30</span>, <span className="code">1.5</span> and{" "}
						<span className="code">90m</span> all mean the same.
					</p>
					{lastWeekRows > 0 && <CopyRows count={lastWeekRows} onCopy={rows.copy} />}
					<div className="mt-4 max-w-md">
						{isLive ? (
							<TaskCombobox id={finder} label="Find a task" shown={[]} onChoose={rows.add} />
						) : (
							<ButtonLink icon="search" to={`/time/rows/new?week=${week.first}`}>
								Find a task
							</ButtonLink>
						)}
					</div>
				</div>
				<div>
					<h2 className="text-sm">Tasks open to you</h2>
					<TaskChoiceList
						choices={choices}
						week={week.first}
						onAdd={rows.add}
						className="mt-2 border-y border-line"
					/>
				</div>
			</div>
		</div>
	);
}

function CopyRows({ count, onCopy }: { count: number; onCopy: Rows["copy"] }) {
	const { week } = useOpenWeek();
	return (
		<form
			method="post"
			action="/time/copies"
			className="mt-4"
			onSubmit={(event) => {
				event.preventDefault();
				void onCopy();
			}}
		>
			<input type="hidden" name="week" value={week.first} />
			<input type="hidden" name="hours" value="no" />
			<Button kind="primary" icon="copy">
				{count === 1
					? "Copy the row you used last week"
					: `Copy the ${count} rows you used last week`}
			</Button>
		</form>
	);
}

function NoTasks() {
	return (
		<div className="panel empty">
			<EmptyTally />
			<h2>There are no tasks yet</h2>
			<p>
				Time is captured on a task, and a task belongs to a project. One of each is enough to begin.
			</p>
			<Link className="btn" to="/projects">
				Go to projects
			</Link>
		</div>
	);
}
