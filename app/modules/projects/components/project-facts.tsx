import { calendarDate } from "#app/lib/calendar-date.ts";
import { formatDateShort } from "#app/lib/date-text.ts";
import { formatMinutes } from "#app/lib/duration.ts";
import { useWriting } from "#app/ui/writing.tsx";
import type { CapturedTime } from "../project-time.server.ts";

type ProjectFactsProps = {
	project: {
		billable: boolean;
		startsOn: string | null;
		endsOn: string | null;
		note: string;
		client: { isInternal: boolean };
	};
	times: Partial<Record<string, CapturedTime>> | null;
};

/** What there is to know of a project in a line. */
export function ProjectFacts({ project, times }: ProjectFactsProps) {
	const writing = useWriting();
	const { billable, startsOn, endsOn, note, client } = project;
	const captured = Object.values(times ?? {}).reduce((sum, time) => sum + (time?.minutes ?? 0), 0);
	return (
		<div className="mb-5 border-y border-line py-3">
			<dl className="flex flex-wrap gap-x-8 gap-y-3">
				{times && <Fact name="Captured" value={formatMinutes(captured)} />}
				<Fact name="Billing" value={billable && !client.isInternal ? "Billable" : "Not billed"} />
				{startsOn && (
					<Fact name="Starts" value={formatDateShort(calendarDate(startsOn), writing)} />
				)}
				{endsOn && <Fact name="Ends" value={formatDateShort(calendarDate(endsOn), writing)} />}
			</dl>
			{note && <p className="mt-3 max-w-[72ch] text-sm whitespace-pre-line text-ink-2">{note}</p>}
		</div>
	);
}

function Fact({ name, value }: { name: string; value: string }) {
	return (
		<div className="stat">
			<dt>{name}</dt>
			<dd>{value}</dd>
		</div>
	);
}
