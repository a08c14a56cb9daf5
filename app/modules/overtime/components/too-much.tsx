import { Link } from "@remix-run/react";
import { formatDayAndMonth } from "#app/lib/date-text.ts";
import { formatMinutes } from "#app/lib/duration.ts";
import { Statusline } from "#app/ui/statusline.tsx";
import { useWriting } from "#app/ui/writing.tsx";
import type { PersonHours } from "../overtime-page.server.ts";
import { mostOvertimeOfWeek } from "../split-week.ts";

/** Weeks with more overtime than may be agreed. */
export function TooMuch({ rows }: { rows: readonly PersonHours[] }) {
	const writing = useWriting();
	const weeks = rows.flatMap(({ id, name, tooMuch }) =>
		tooMuch.map(({ first, minutes }) => ({ id, name, first, minutes })),
	);
	if (weeks.length === 0) return null;
	return (
		<Statusline tone="warning" icon="circle-alert">
			<span className="grid gap-1">
				<b className="font-semibold">
					More than {formatMinutes(mostOvertimeOfWeek)} of overtime in a week, which is the most
					that may be agreed (section 10 of the Act):
				</b>
				{weeks.map(({ id, name, first, minutes }) => (
					<span key={`${id}${first}`}>
						<Link className="link" to={`/time/team/${id}/${first}`}>
							{name}, week of {formatDayAndMonth(first, writing)}
						</Link>
						: {formatMinutes(minutes)}
					</span>
				))}
			</span>
		</Statusline>
	);
}
