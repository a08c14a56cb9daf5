import type { MirrorDifference } from "#db/public/subscriptions.ts";
import type { Mirror } from "./mirror.ts";

/** The address of an open invoice is made anew by Stripe whenever it likes. */
const passing: readonly string[] = ["openInvoiceUrl"] satisfies (keyof Mirror)[];

/** Where a mirror differs from what Stripe says now, column by column. What `after` does not name is not compared. */
export function mirrorDifferences(
	before: Readonly<Record<string, unknown>>,
	after: Partial<Mirror>,
): MirrorDifference[] {
	return Object.entries(after)
		.filter(([field]) => !passing.includes(field))
		.map(([field, value]) => ({ field, before: textOf(before[field]), after: textOf(value) }))
		.filter((difference) => difference.before !== difference.after);
}

function textOf(value: unknown): string | null {
	if (value === null || value === undefined) return null;
	if (value instanceof Date) return value.toISOString();
	return typeof value === "object" ? sorted(value) : String(value);
}

/** The database gives the keys of an object back in an order of its own, and knows no empty list beside a missing one. */
function sorted(value: object): string | null {
	const parts = Array.isArray(value)
		? value.map(String)
		: Object.entries(value).flatMap(([key, each]) => {
				const text = textOf(each);
				return text === null ? [] : `${key} ${text}`;
			});
	return parts.length === 0 ? null : parts.toSorted().join(", ");
}
