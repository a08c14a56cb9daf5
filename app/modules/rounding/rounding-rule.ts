export const roundingModes = ["default", "closest", "floor", "ceil"] as const;
export type RoundingMode = (typeof roundingModes)[number];

/** What a rule tells of one stretch of time, or of a day's sum. */
export type Rounding = {
	readonly mode: RoundingMode;
	/** Minutes; 0 leaves everything as it was worked. */
	readonly intervalMinutes: number;
	/** Each entry by itself, or what a member worked on a project in a day. */
	readonly per: "entry" | "day";
};

/** How what was worked is rounded for the bill from a date on: everywhere, for a client, or for a project. */
export type RoundingRule = Omit<Rounding, "intervalMinutes"> & {
	readonly id: string;
	readonly clientId: string | null;
	readonly projectId: string | null;
	/** `2026-03-01` */
	readonly startsOn: string;
	/** Null: from this date on the place has no rule of its own. */
	readonly intervalMinutes: number | null;
};
