import * as z from "zod/mini";
import type { Wizard } from "#app/modules/wizard/wizard.ts";

/** A form with a step that depends on another and a rule across two steps. */
export type Trip = {
	who: { name: string };
	visa: { number: string };
	dates: { days: number };
	luggage: { bags: string[] };
};

export type TripFacts = { needsVisa: boolean };

const filled = (message: string) => z.string().check(z.trim(), z.minLength(1, message));

export const trip: Wizard<Trip, TripFacts> = {
	base: "/trip",
	steps: {
		who: {
			title: "Who",
			schema: z.object({ name: filled("Type a name.") }),
			blank: { name: "" },
		},
		visa: {
			title: "Visa",
			schema: z.object({ number: filled("Type the number.") }),
			blank: { number: "" },
			partOf: "who",
			when: (_, { needsVisa }) => needsVisa,
		},
		dates: {
			title: "Dates",
			schema: z.pipe(
				z.object({ days: z.string().check(z.regex(/^[1-9]\d?$/, "Type 1 to 99 days.")) }),
				z.transform(({ days }) => ({ days: Number(days) })),
			),
			blank: { days: "" },
		},
		luggage: {
			title: "Luggage",
			schema: z.object({ bags: z.array(z.string()) }),
			blank: { bags: [] },
			when: ({ dates }) => (dates?.days ?? 0) > 3,
			against: ({ bags }, { who }) =>
				who && bags.includes(who.name) ? { "bags.0": "A bag is not a person." } : {},
		},
	},
	end: { name: "review", title: "Review" },
};
