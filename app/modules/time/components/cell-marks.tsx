import { Icon } from "#app/ui/icon.tsx";
import type { Draft } from "../sheet-state.ts";

/** How a cell looks while it is not saved, and what a screen reader says of it. */
export const looks = {
	sending: undefined,
	waiting: { state: "waiting", tone: undefined, icon: "cloud-off", says: "not saved yet" },
	refused: { state: "refused", tone: "danger", icon: "circle-alert", says: "not saved" },
	conflict: {
		state: "conflict",
		tone: "danger",
		icon: "git-compare-arrows",
		says: "two values, choose one",
	},
} as const satisfies Record<Draft["status"]["kind"], unknown>;

type CellMarksProps = {
	look: (typeof looks)[Draft["status"]["kind"]];
	/** How many entries are behind it. */
	count: number;
};

/** What a cell shows in its corner: that it is not saved, else how many entries it stands for. */
export function CellMarks({ look, count }: CellMarksProps) {
	if (look) {
		return (
			<span className="cell-flag" data-tone={look.tone}>
				<Icon name={look.icon} />
			</span>
		);
	}
	return count > 1 ? <span className="cell-count">{count}</span> : null;
}
