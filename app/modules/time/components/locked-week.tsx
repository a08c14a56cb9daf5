import { ButtonLink } from "#app/ui/button.tsx";
import { Statusline } from "#app/ui/statusline.tsx";
import type { OpenWeek } from "../open-week.server.ts";
import { weekAddress } from "../week-address.ts";
import { ReadOnlyWeek } from "./read-only-week.tsx";
import { WeekHeader } from "./week-header.tsx";

/** Why a member without a seat captures nothing, and whether they may take one. */
type SeatMissing = { readonly message: string; readonly mayTake: boolean };

type LockedWeekProps = {
	week: OpenWeek;
	/** Null: the whole workspace can only be read. */
	missing: SeatMissing | null;
};

/** One's own week while it can only be read: as it stands, and why nothing can be typed. */
export function LockedWeek({ week, missing }: LockedWeekProps) {
	return (
		<>
			<WeekHeader
				first={week.first}
				today={week.today}
				pathOf={weekAddress}
				thisWeek="/time/week"
			/>
			{missing ? (
				<Statusline
					icon="lock"
					tone="warning"
					action={missing.mayTake && <ButtonLink to="/people/seats">See the seats</ButtonLink>}
				>
					{missing.message}
				</Statusline>
			) : (
				<Statusline icon="lock" tone="internal">
					Hours can be read and not typed until the workspace is paid for. Nothing is lost.
				</Statusline>
			)}
			<ReadOnlyWeek
				key={week.first}
				week={missing ? withoutTargets(week) : week}
				pathOf={weekAddress}
			/>
		</>
	);
}

/** Nothing is expected of who cannot capture it. */
function withoutTargets(week: OpenWeek): OpenWeek {
	return { ...week, days: week.days.map((day) => ({ ...day, target: 0 })) };
}
