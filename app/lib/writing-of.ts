import { isLocale } from "./locales.ts";
import { usualWriting, type Writing } from "./writing.ts";

const known = new Map<string, Writing>();

/**
 * How people of a locale (`de-DE`) write. Asked on the server only, and handed to the browser: engines differ in what
 * they know. One that the engine does not know is as usual.
 */
export function writingOf(locale: string): Writing {
	const kept = known.get(locale);
	if (kept) return kept;
	const writing = isLocale(locale) && locale !== "en-ZA" ? derived(locale) : usualWriting;
	known.set(locale, writing);
	return writing;
}

/** How a member reads: as they chose, or as their workspace writes. */
export function writingFor(
	member: { readonly locale: string | null },
	workspace: { readonly locale: string },
): Writing {
	return writingOf(member.locale ?? workspace.locale);
}

function derived(locale: string): Writing {
	const latin = `${locale}-u-nu-latn-ca-gregory`;
	const figures = { day: "2-digit", month: "2-digit" } as const;
	const date = pattern(latin, { ...figures, year: "numeric" });
	const numbers = new Intl.NumberFormat(latin, { minimumFractionDigits: 1 }).formatToParts(12345.5);
	const sign = (type: string) => numbers.find((part) => part.type === type)?.value;
	const clock = new Intl.DateTimeFormat(latin, { hour: "numeric" }).resolvedOptions();
	const order = date.startsWith("m") ? "month first" : "day first";
	return {
		words: locale.startsWith("en-") ? order : null,
		...{ date, dayMonth: pattern(latin, figures) },
		isTwelveHours: clock.hour12 === true,
		group: sign("group") ?? usualWriting.group,
		decimal: sign("decimal") ?? usualWriting.decimal,
	};
}

const letters: Readonly<Record<string, string>> = { day: "dd", month: "mm", year: "yyyy" };

function pattern(locale: string, options: Intl.DateTimeFormatOptions): string {
	const parts = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" }).formatToParts(0);
	return parts
		.map(({ type, value }) => letters[type] ?? value.replace(/[\u200e\u200f]/g, ""))
		.join("")
		.trim();
}
