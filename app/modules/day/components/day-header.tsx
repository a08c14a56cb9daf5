import { addDays } from "#app/lib/calendar-date.ts";
import { ViewSwitch } from "#app/modules/time/components/view-switch.tsx";
import { Button, ButtonLink, IconLink } from "#app/ui/button.tsx";
import { usePrefetch } from "#app/ui/prefetch.ts";
import { useWriting } from "#app/ui/writing.tsx";
import { dayAddress } from "../day-address.ts";
import { dayName } from "../day-name.ts";
import type { OpenDay } from "../open-day.server.ts";

type DayHeaderProps = {
	day: Pick<OpenDay, "date" | "today">;
	/** Goes to the form; null where nothing can be added. */
	onAdd: (() => void) | null;
};

/** Which day this is, and the way to its neighbours and its week. */
export function DayHeader({ day: { date, today }, onAdd }: DayHeaderProps) {
	const writing = useWriting();
	const prefetch = usePrefetch();
	return (
		<div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-3">
			<div className="flex w-full flex-wrap items-center gap-3 md:w-auto">
				<h1 className="text-xl lg:text-2xl">{dayName(date, today, writing)}</h1>
				<nav className="flex items-center gap-1 max-md:ml-auto" aria-label="Change day">
					<IconLink
						to={dayAddress(addDays(date, -1))}
						label="Previous day (P)"
						icon="chevron-left"
						prefetch={prefetch}
					/>
					<ButtonLink to="/time/day" kind="ghost" className="max-md:!hidden">
						Today
					</ButtonLink>
					<IconLink
						to={dayAddress(addDays(date, 1))}
						label="Next day (N)"
						icon="chevron-right"
						prefetch={prefetch}
					/>
				</nav>
			</div>
			<div className="ml-auto flex flex-wrap items-center gap-2 max-md:w-full">
				<ViewSwitch date={date} view="day" />
				{onAdd && (
					<Button
						type="button"
						icon="plus"
						onClick={onAdd}
						className="max-md:ml-auto noscript:hidden"
					>
						Add time
						<kbd className="kbd max-md:hidden">A</kbd>
					</Button>
				)}
			</div>
		</div>
	);
}
