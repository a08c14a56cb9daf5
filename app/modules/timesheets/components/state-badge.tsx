import { Badge } from "#app/ui/badge.tsx";
import type { IconName } from "#app/ui/icon-names.ts";
import type { Tone } from "#app/ui/tone.ts";
import { stateLabel } from "../state-words.ts";
import type { WeekState } from "../week-state.ts";

const looks: Readonly<Record<WeekState, { tone: Tone; icon: IconName }>> = {
	draft: { tone: "internal", icon: "pencil-line" },
	submitted: { tone: "accent", icon: "send" },
	approved: { tone: "billable", icon: "circle-check-big" },
	returned: { tone: "warning", icon: "corner-up-left" },
};

/** Where a week is on its way, in a word. */
export function StateBadge({ state }: { state: WeekState }) {
	return <Badge {...looks[state]}>{stateLabel(state)}</Badge>;
}
