import { Badge } from "#app/ui/badge.tsx";
import { Dot } from "#app/ui/dot.tsx";
import type { SheetTask } from "../week-sheet.ts";

/** The head of a row: project and task, whose it is, and whether it is billed. */
export function TaskName({ task }: { task: SheetTask }) {
	const { name, project, client, billable, isOpen, isSeen } = task;
	return (
		<>
			<Dot tone={billable ? "billable" : "internal"} />
			<span
				className="min-w-0 flex-1 leading-4 max-md:leading-5"
				title={`${project}, ${name}, ${client}`}
			>
				<span className="flex gap-1 print:block">
					<span className="truncate font-semibold max-md:text-base">
						{project}
						<span className="max-md:hidden">,</span>
					</span>{" "}
					<span className="max-w-[65%] shrink-0 truncate text-ink-2 max-md:hidden">{name}</span>
				</span>
				<span className="block truncate text-xs text-ink-3 max-md:line-clamp-2 max-md:text-sm max-md:leading-4 max-md:whitespace-normal">
					<span className="md:hidden">{name}, </span>
					{client}
				</span>
			</span>
			<span className="sr-only">{billable ? "billable" : "internal"}</span>
			{!isSeen && <Badge icon="eye-off">Closed to you</Badge>}
			{isSeen && !isOpen && <Badge icon="archive">Archived</Badge>}
		</>
	);
}
