import type { WeekState } from "./week-state.ts";

const labels: ReadonlyMap<string, string> = new Map(
	Object.entries({
		draft: "Draft",
		submitted: "Submitted",
		approved: "Approved",
		returned: "Sent back",
	} satisfies Record<WeekState, string>),
);

/** A state as people read it. */
export function stateLabel(state: string): string {
	return labels.get(state) ?? state;
}
