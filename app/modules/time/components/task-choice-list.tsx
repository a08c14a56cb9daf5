import type { CalendarDate } from "#app/lib/calendar-date.ts";
import { Button } from "#app/ui/button.tsx";
import { classNames } from "#app/ui/class-names.ts";
import { Dot } from "#app/ui/dot.tsx";
import type { TaskChoice } from "../task-choices.server.ts";

type TaskChoiceListProps = {
	choices: readonly TaskChoice[];
	/** The first day of the week that they are added to. */
	week: CalendarDate;
	/** Adds without leaving the page; without it the form is sent. */
	onAdd?: (taskId: string) => void;
	className?: string;
};

/** Tasks to put on the sheet, each with a button. */
export function TaskChoiceList({ choices, week, onAdd, className }: TaskChoiceListProps) {
	return (
		<ul className={classNames("divide-y divide-line", className)}>
			{choices.map(({ id, name, project, client, billable }) => (
				<li key={id}>
					<form
						method="post"
						action="/time/rows"
						className="flex items-center gap-2.5 px-3 py-1.5"
						onSubmit={(event) => {
							if (!onAdd) return;
							event.preventDefault();
							onAdd(id);
						}}
					>
						<input type="hidden" name="week" value={week} />
						<input type="hidden" name="task" value={id} />
						<Dot tone={billable ? "billable" : "internal"} />
						<span className="min-w-0 flex-1 text-sm leading-4">
							<span className="line-clamp-3 font-medium wrap-anywhere">
								{project}, {name}
							</span>
							<span className="block truncate text-xs text-ink-3">{client}</span>
						</span>
						<Button size="sm" icon="plus" aria-label={`Add ${project}, ${name}`}>
							Add
						</Button>
					</form>
				</li>
			))}
		</ul>
	);
}
