import type { IconName } from "./icon-names.ts";
import type { ShownRefusal } from "./refusal.ts";

export type ErrorWords = {
	icon: IconName;
	title: string;
	lines: readonly string[];
	/** Seconds after which the page tries again by itself. */
	retryAfter?: number;
	/** Where the start would show the same again. */
	noStart?: "sign-out" | "nothing";
};

/** What a page says about a refusal or a failure: what happened, what is safe, what happens next. */
export function errorWords(status: number, refusal: ShownRefusal | undefined): ErrorWords {
	const own = refusal && byCode[refusal.code];
	if (own) return own(refusal);
	const usual = byStatus[status];
	if (usual) return usual;
	if (refusal)
		return { icon: "circle-alert", title: "This cannot be done", lines: [refusal.message] };
	return status < 500 ? unreadable : broken;
}

const byCode: Readonly<Record<string, (refusal: ShownRefusal) => ErrorWords>> = {
	"tenant.suspended": ({ message }) => ({
		icon: "pause",
		title: "This workspace is paused",
		lines: [message, "What was captured here is kept."],
		noStart: "sign-out",
	}),
	"tenant.archived": ({ message }) => ({
		icon: "archive",
		title: "This workspace is closed",
		lines: [message],
		noStart: "nothing",
	}),
	"feature.not_in_plan": ({ message }) => ({
		icon: "layers",
		title: "Not in your plan",
		lines: [message],
	}),
	"feature.switched_off": ({ message }) => ({
		icon: "pause",
		title: "Switched off for the moment",
		lines: [message],
	}),
	"support.refused": ({ message }) => ({
		icon: "lock",
		title: "Not open to support",
		lines: [message],
	}),
	"support.read_only": ({ message }) => ({
		icon: "lock",
		title: "Nothing can be changed here",
		lines: [message],
	}),
	"tenant.updating": ({ message }) => ({
		icon: "wrench",
		title: "This workspace is being updated",
		lines: [message],
		retryAfter: 30,
	}),
};

const byStatus: Readonly<Record<number, ErrorWords>> = {
	404: {
		icon: "file-question-mark",
		title: "This page is not here",
		lines: [
			"The link is old, the page was deleted, or it is not shared with you. We do not say which, so that nobody learns what exists.",
			"Nothing of yours is lost.",
		],
	},
	429: {
		icon: "gauge",
		title: "That was a lot at once",
		lines: ["We hold back for a moment so that everybody gets their turn."],
		retryAfter: 30,
	},
	503: {
		icon: "wrench",
		title: "We are away for a moment",
		lines: ["What you saved before is safe. Nothing needs doing on your side."],
		retryAfter: 10,
	},
};

const unreadable: ErrorWords = {
	icon: "circle-alert",
	title: "We could not read that",
	lines: ["What arrived here was not what this page expects. Go back and try once more."],
};

const broken: ErrorWords = {
	icon: "cloud-off",
	title: "Something broke on our side",
	lines: [
		"This page could not be made. What you saved before is safe, and we can see what failed.",
	],
};
