/** How dates, times and numbers are written for a reader. The text around them stays English. */
export type Writing = {
	/** English months in words, the day or the month first; null: figures, as `date` and `dayMonth` say. */
	readonly words: "day first" | "month first" | null;
	/** `dd.mm.yyyy` */
	readonly date: string;
	/** `dd.mm.` */
	readonly dayMonth: string;
	/** `2:30 PM` instead of `14:30`. */
	readonly isTwelveHours: boolean;
	/** Between thousands. */
	readonly group: string;
	readonly decimal: string;
};

/** South Africa's, and that of everybody of whom nothing is known. */
export const usualWriting: Writing = {
	...{ words: "day first", date: "yyyy-mm-dd", dayMonth: "dd/mm" },
	...{ isTwelveHours: false, group: "\u202f", decimal: "." },
};

/** A number with at most so many decimals: `1 234.5`, `1.234,5`. */
export function formatNumber(value: number, writing: Writing, decimals = 1): string {
	const [whole = "0", rest = ""] = Math.abs(value).toFixed(decimals).split(".");
	const fraction = rest.replace(/0+$/, "");
	const text = grouped(whole, writing) + (fraction && writing.decimal + fraction);
	return value < 0 && /[1-9]/.test(text) ? `\u2212${text}` : text;
}

/** Digits with the sign for thousands between. */
export function grouped(digits: string, { group }: Writing): string {
	return digits.replace(/\B(?=(\d{3})+$)/g, group);
}
