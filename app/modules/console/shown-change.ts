import { momentText } from "#app/lib/moment-text.ts";
import { usualWriting } from "#app/lib/writing.ts";
import { consoleZone } from "./console-zone.ts";

type Noted = {
	readonly id: string;
	readonly at: Date;
	readonly by: string;
	readonly action: string;
	readonly subject: string;
	readonly before?: unknown;
	readonly after?: unknown;
	readonly reason: string;
};

/** A line of a history as a page shows it. */
export type ShownChange = {
	readonly id: string;
	readonly at: string;
	readonly text: string;
	readonly detail: string | null;
	/** A flag's name, a tenant's slug or a setting's key, and where its page is. */
	readonly subject: string;
	readonly href: string;
};

/** What somebody of ours did, in a sentence. */
export function shownChange(noted: Noted, now: Date): ShownChange {
	const { id, at, by, subject, reason } = noted;
	return {
		id,
		at: momentText(at, now, consoleZone, usualWriting),
		text: `${by} ${deed(noted)}`,
		detail: reason || null,
		subject,
		href: placeOf(noted),
	};
}

function placeOf({ action, subject }: Noted): string {
	if (action.startsWith("flag:")) return `/console/features/${subject}`;
	return action.startsWith("setting:") ? "/console/settings" : `/console/tenants/${subject}`;
}

function deed({ action, subject, before, after }: Noted): string {
	switch (action) {
		case "flag:switch-off":
			return `switched ${subject} off for everybody`;
		case "flag:switch-on":
			return `switched ${subject} on again`;
		case "flag:roll-out":
			return `rolled ${subject} out: ${textOf(after)}, before ${textOf(before)}`;
		case "flag:let-try":
			return `let ${textOf(after)} try ${subject}`;
		case "override:lend":
			return `gave ${subject} an override: ${textOf(after)}`;
		case "override:end":
			return `ended an override of ${subject}: ${textOf(after)}`;
		case "setting:change":
			return `set ${subject} to ${textOf(after)}, before ${textOf(before)}`;
		case "support:begin":
			return `began to look at ${subject} as support`;
		case "support:leave":
			return `left ${subject}`;
		default:
			return `did ${action} to ${subject}`;
	}
}

function textOf(value: unknown): string {
	if (typeof value === "string") return value;
	const hasWhat = typeof value === "object" && value !== null && "what" in value;
	return hasWhat && typeof value.what === "string" ? value.what : "–";
}
