import { Link } from "@remix-run/react";
import { addDays, type CalendarDate } from "#app/lib/calendar-date.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { usePrefetch } from "#app/ui/prefetch.ts";

type WeekNavProps = {
	/** Any day of the week that is shown. */
	date: CalendarDate;
	/** Where the week of a date is. */
	pathOf: (date: CalendarDate) => string;
	/** Where the present week is. */
	thisWeek: string;
};

/** To the week before, after, and back to the present one. */
export function WeekNav({ date, pathOf, thisWeek }: WeekNavProps) {
	return (
		<nav className="ml-auto flex items-center gap-1 md:ml-1" aria-label="Change week">
			<Step to={pathOf(addDays(date, -7))} label="Previous week (P)" icon="chevron-left" />
			<ButtonLink to={thisWeek} kind="ghost" className="max-md:!hidden">
				This week
			</ButtonLink>
			<Step to={pathOf(addDays(date, 7))} label="Next week (N)" icon="chevron-right" />
		</nav>
	);
}

type StepProps = { to: string; label: string; icon: "chevron-left" | "chevron-right" };

function Step({ to, label, icon }: StepProps) {
	return (
		<Link
			to={to}
			className="btn"
			data-kind="ghost"
			data-icon=""
			aria-label={label}
			prefetch={usePrefetch()}
		>
			<Icon name={icon} />
		</Link>
	);
}
