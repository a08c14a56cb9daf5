import { Link } from "@remix-run/react";
import { Icon } from "#app/ui/icon.tsx";
import { TaskCombobox } from "./task-combobox.tsx";
import { useOpenWeek } from "./use-week.tsx";

type AddTaskProps = {
	isOpen: boolean;
	onOpen: (open: boolean) => void;
	onAdd: (taskId: string) => void;
};

/** The last row of the sheet: searches in place; without scripts it leads to a page that does. */
export function AddTask({ isOpen, onOpen, onAdd }: AddTaskProps) {
	const { week, sheet } = useOpenWeek();
	if (isOpen)
		return (
			<div className="p-1.5 max-md:w-[calc(100vw-2.125rem)]">
				<TaskCombobox
					label="Add a task"
					shown={sheet.rows.map(({ task }) => task.id)}
					autoFocus
					onClose={() => onOpen(false)}
					onChoose={(taskId) => {
						onOpen(false);
						onAdd(taskId);
					}}
				/>
			</div>
		);
	return (
		<span className="flex h-10 items-center pr-2 pl-2.5 max-md:h-12">
			<Link
				to={`/time/rows/new?week=${week.first}`}
				className="btn w-full !justify-start max-md:!text-accent"
				data-kind="ghost"
				onClick={(event) => {
					event.preventDefault();
					onOpen(true);
				}}
			>
				<Icon name="plus" />
				Add a task
				<kbd className="kbd ml-auto max-md:hidden">A</kbd>
			</Link>
		</span>
	);
}
