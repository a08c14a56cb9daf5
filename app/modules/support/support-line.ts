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

/** What happened, in a sentence. */
export function supportLineWords({ action, member, after }: SupportLine): SupportLineWords {
	const staff = textOf(after, "name") ?? "Somebody of support";
	switch (action) {
		case "support-consent:give":
			return { text: `${member ?? "An owner"} let support look`, path: null };
		case "support-consent:end":
			return { text: `${member ?? "An owner"} ended it`, path: null };
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
