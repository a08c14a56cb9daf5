import { Statusline } from "#app/ui/statusline.tsx";
import type { OpenWeek } from "../open-week.server.ts";
import { weekAddress } from "../week-address.ts";
import { ReadOnlyWeek } from "./read-only-week.tsx";
import { WeekHeader } from "./week-header.tsx";

/** One's own week while the workspace can only be read: as it stands, and why nothing can be typed. */
export function LockedWeek({ week }: { week: OpenWeek }) {
	return (
		<>
			<WeekHeader
				first={week.first}
				today={week.today}
				pathOf={weekAddress}
				thisWeek="/time/week"
			/>
			<Statusline icon="lock" tone="internal">
				Hours can be read and not typed until the workspace is paid for. Nothing is lost.
			</Statusline>
			<ReadOnlyWeek key={week.first} week={week} pathOf={weekAddress} />
		</>
	);
}
