import { useNavigate } from "@remix-run/react";
import { addDays, type CalendarDate } from "#app/lib/calendar-date.ts";
import { ButtonLink, IconLink } from "#app/ui/button.tsx";
import { usePrefetch } from "#app/ui/prefetch.ts";
import { usePageKeys } from "./use-page-keys.tsx";

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
	const prefetch = usePrefetch();
	const navigate = useNavigate();
	const [previous, next] = [pathOf(addDays(date, -7)), pathOf(addDays(date, 7))];
	usePageKeys({ previous: () => navigate(previous), next: () => navigate(next) });
	return (
		<nav className="ml-auto flex items-center gap-1 md:ml-1" aria-label="Change week">
			<IconLink to={previous} label="Previous week (P)" icon="chevron-left" prefetch={prefetch} />
			<ButtonLink to={thisWeek} kind="ghost" className="max-md:!hidden">
				This week
			</ButtonLink>
			<IconLink to={next} label="Next week (N)" icon="chevron-right" prefetch={prefetch} />
		</nav>
	);
}
