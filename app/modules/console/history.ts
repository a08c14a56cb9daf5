import { momentText } from "#app/lib/moment-text.ts";
import { usualWriting } from "#app/lib/writing.ts";
import { consoleZone } from "./console-zone.ts";
import { type ShownChange, shownChange } from "./shown-change.ts";

type Noted = Parameters<typeof shownChange>[0];

type Happened = {
	readonly id: number;
	readonly type: string;
	readonly createdBy: string;
	readonly createdAt: Date;
	readonly featureName?: string | null | undefined;
};

/** What we do through Unleash it notes as well, within this time: one line is enough. */
const sameDeedMs = 15_000;

/** Unleash's events and our own lines in one list, newest first. */
export function mergedHistory(
	noted: readonly Noted[],
	happened: readonly Happened[],
	now: Date,
): ShownChange[] {
	const others = happened.filter(
		(event) =>
			event.featureName &&
			!noted.some((line) => isSameDeed(line, event)) &&
			!happened.some((other) => isPartOfMaking(event, other)),
	);
	const lines = [
		...noted.map((line) => ({ at: line.at, line: shownChange(line, now) })),
		...others.map((event) => ({ at: event.createdAt, line: shownEvent(event, now) })),
	];
	return lines.sort((a, b) => b.at.getTime() - a.at.getTime()).map(({ line }) => line);
}

/** A flag is made in steps, which say nothing that its making does not. */
const makingMs = 60_000;

function isPartOfMaking(event: Happened, other: Happened): boolean {
	if (other.type !== "feature-created" || other.featureName !== event.featureName) return false;
	const after = event.createdAt.getTime() - other.createdAt.getTime();
	const isStep = /^feature-(strategy-.+|environment-enabled)$/.test(event.type);
	return isStep && event.createdBy === other.createdBy && after >= 0 && after < makingMs;
}

const deedTypes: Readonly<Record<string, RegExp>> = {
	"flag:switch-off": /^feature-environment-disabled$/,
	"flag:switch-on": /^feature-environment-enabled$/,
	"flag:roll-out": /^feature-(strategy-.+|environment-enabled)$/,
};

function isSameDeed({ action, subject, at }: Noted, event: Happened): boolean {
	const isNear = Math.abs(at.getTime() - event.createdAt.getTime()) < sameDeedMs;
	const isSame = event.featureName === subject && deedTypes[action]?.test(event.type) === true;
	return isNear && isSame;
}

function shownEvent(event: Happened, now: Date): ShownChange {
	const subject = event.featureName ?? "";
	return {
		id: `unleash-${event.id}`,
		at: momentText(event.createdAt, now, consoleZone, usualWriting),
		text: `${event.createdBy} ${deedOf(event.type)} ${subject}`,
		detail: "in Unleash",
		subject,
		href: `/console/features/${subject}`,
	};
}

const deeds: Readonly<Record<string, string>> = {
	"feature-created": "made",
	"feature-environment-enabled": "switched on",
	"feature-environment-disabled": "switched off",
	"feature-strategy-add": "added a strategy to",
	"feature-strategy-update": "changed a strategy of",
	"feature-strategy-remove": "took a strategy from",
	"feature-metadata-updated": "described",
	"feature-archived": "archived",
	"feature-revived": "revived",
	"feature-deleted": "deleted",
	"feature-stale-on": "marked as stale",
	"feature-stale-off": "marked as in use",
};

function deedOf(type: string): string {
	return deeds[type] ?? `${type.replace(/^feature-/, "").replaceAll("-", " ")}:`;
}
