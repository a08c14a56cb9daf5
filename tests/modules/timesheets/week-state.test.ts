import { expect, test } from "vitest";
import {
	type Move,
	moves,
	stateAfter,
	type WeekState,
} from "#app/modules/timesheets/week-state.ts";

/** Every state with every move: where it leads, or that it is refused. */
const table: Record<WeekState, Record<Move, WeekState | null>> = {
	draft: {
		...{ submit: "submitted", withdraw: null, approve: null, return: null },
		...{ "take-back": null, reopen: null },
	},
	submitted: {
		...{ submit: null, withdraw: "draft", approve: "approved", return: "returned" },
		...{ "take-back": null, reopen: null },
	},
	approved: {
		...{ submit: null, withdraw: null, approve: null, return: null },
		...{ "take-back": "submitted", reopen: "returned" },
	},
	returned: {
		...{ submit: "submitted", withdraw: null, approve: null, return: null },
		...{ "take-back": "submitted", reopen: null },
	},
};

test("a week goes only the ways there are", () => {
	const names = Object.keys(moves) as Move[];
	for (const [state, expected] of Object.entries(table)) {
		const actual = names.map((move) => [move, stateAfter(state as WeekState, move)]);
		expect(Object.fromEntries(actual), state).toEqual(expected);
	}
});
