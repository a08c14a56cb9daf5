import { Form } from "@remix-run/react";
import type { CalendarDate } from "#app/lib/calendar-date.ts";
import { formatDate } from "#app/lib/date-text.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { useWriting } from "#app/ui/writing.tsx";
import { isFromStart } from "../holds-on.ts";

export type DatedChange = {
	readonly id: string;
	readonly startsOn: CalendarDate;
	readonly text: string;
	/** Where taking it back is posted to; null where nobody may. */
	readonly removal: string | null;
};

type DatedChangesProps = {
	title: string;
	changes: readonly DatedChange[];
	/** The one that holds today. */
	current: string | null;
	today: CalendarDate;
};

/** Each change with the day from which it holds, newest first. */
export function DatedChanges({ title, changes, current, today }: DatedChangesProps) {
	const writing = useWriting();
	if (changes.length === 0) return null;
	return (
		<Panel title={title} flush>
			<ul className="divide-y divide-line text-sm">
				{changes.map(({ id, startsOn, text, removal }) => {
					const since = isFromStart(startsOn)
						? "From the start"
						: `From ${formatDate(startsOn, writing)}`;
					return (
						<li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5">
							<span className="w-44 shrink-0 text-ink-3">{since}</span>
							<span className="min-w-40 flex-1 font-medium">{text}</span>
							{id === current && <Badge tone="billable">now</Badge>}
							{startsOn > today && <Badge>to come</Badge>}
							{removal && (
								<Form method="post" action={removal}>
									<Button size="sm" kind="ghost">
										Take back <span className="sr-only">{`${since}: ${text}`}</span>
									</Button>
								</Form>
							)}
						</li>
					);
				})}
			</ul>
		</Panel>
	);
}
