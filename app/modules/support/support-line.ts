/** A line of the workspace's audit that is about support. */
export type SupportLine = {
	readonly action: string;
	/** The member who did it, where it was one. */
	readonly member: string | null;
	readonly after: unknown;
};

export type SupportLineWords = {
	readonly text: string;
	/** The page that was looked at. */
	readonly path: string | null;
};

/**
 * What happened, in a sentence.
 *
 * @param moment how the reader's clocks say an instant
 */
export function supportLineWords(
	{ action, member, after }: SupportLine,
	moment: (at: Date) => string,
): SupportLineWords {
	const until = textOf(after, "until");
	const staff = textOf(after, "name") ?? "Somebody of support";
	const owner = member ?? "An owner";
	switch (action) {
		case "support-consent:give":
			return {
				text: `${owner} let support look${until ? ` until ${moment(new Date(until))}` : ""}`,
				path: null,
			};
		case "support-consent:end":
			return { text: `${owner} ended it`, path: null };
		case "support-consent:expire":
			return { text: "The time was up", path: null };
		case "support-visit:begin":
			return { text: `${staff} came in`, path: null };
		case "support-visit:leave":
			return { text: `${staff} left`, path: null };
		default:
			return { text: `${staff} looked at`, path: textOf(after, "path") };
	}
}

function textOf(value: unknown, key: string): string | null {
	if (typeof value !== "object" || value === null) return null;
	const text = new Map(Object.entries(value)).get(key);
	return typeof text === "string" ? text : null;
}
