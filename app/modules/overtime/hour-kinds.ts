/** The kinds of hours that wages differ by, in the order in which people read them. */
export const hourKinds = ["ordinary", "overtime", "sunday", "ordinary-sunday", "holiday"] as const;

export type HourKind = (typeof hourKinds)[number];

/** Minutes of each kind; together what was worked. */
export type HoursByKind = Readonly<Record<HourKind, number>>;

export const noHours: HoursByKind = {
	ordinary: 0,
	overtime: 0,
	sunday: 0,
	"ordinary-sunday": 0,
	holiday: 0,
};

type KindWords = {
	readonly label: string;
	/** How many times the wage an hour of it is due at least, by the Basic Conditions of Employment Act 75 of 1997. */
	readonly factor: number;
	/** Where the Act says so. */
	readonly source: string;
};

export const kindWords: Readonly<Record<HourKind, KindWords>> = {
	ordinary: { label: "Ordinary hours", factor: 1, source: "section 9" },
	overtime: { label: "Overtime", factor: 1.5, source: "section 10(2)" },
	sunday: { label: "Sunday", factor: 2, source: "section 16(1)" },
	"ordinary-sunday": {
		...{ label: "Sunday, ordinarily worked", factor: 1.5, source: "section 16(1)" },
	},
	holiday: { label: "Public holiday", factor: 2, source: "section 18(2)(b)" },
};

export function sumHours(all: readonly HoursByKind[]): HoursByKind {
	const sum: Record<HourKind, number> = { ...noHours };
	for (const hours of all) {
		for (const kind of hourKinds) sum[kind] += hours[kind];
	}
	return sum;
}
