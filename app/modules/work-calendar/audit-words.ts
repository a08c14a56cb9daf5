import { parseCalendarDate } from "#app/lib/calendar-date.ts";
import { formatDate } from "#app/lib/date-text.ts";
import {
	type ActionWords,
	type AuditFacts,
	auditWords,
	type Telling,
	textOf,
} from "#app/modules/audit/words.ts";
import { patternText } from "./pattern-text.ts";

const fields = {
	minutes: { label: "Working time", say: minutesText },
	calendar: "Public holidays",
};

export const workCalendarAuditWords = auditWords("settings", fields, {
	"work-pattern:set": { say: from("set the working time of {object}"), object: whose },
	"work-pattern:take-back": {
		say: from("took a change of the working time of {object} back"),
		object: whose,
	},
	"holiday-choice:set": { say: from("chose the public holidays of {object}"), object: whose },
	"holiday-choice:take-back": {
		say: from("took a choice of the public holidays of {object} back"),
		object: whose,
	},
	"holiday-calendar:make": { say: "made the holiday calendar {object}", object: calendarName },
	"holiday-calendar:add-day": ofDay("added {day} to the holiday calendar {object}"),
	"holiday-calendar:leave-out": ofDay("left {day} out of the holiday calendar {object}"),
	"holiday-calendar:remove-day": ofDay("took the change of {day} in {object} back"),
});

/** `… from 1 March 2026` */
function from(what: string) {
	return (facts: AuditFacts, { writing }: Telling) => {
		const text = textOf(facts.after, "startsOn") ?? textOf(facts.before, "startsOn") ?? "";
		const date = parseCalendarDate(text);
		return date ? `${what} from ${formatDate(date, writing)}` : what;
	};
}

/** The company, or a person by name. */
function whose({ objectType, objectId }: AuditFacts, { nameOf }: Telling): string | undefined {
	return objectType === "member" ? nameOf(objectId ?? "") : "the company";
}

function calendarName({ before, after }: AuditFacts): string | undefined {
	return textOf(after, "calendar") ?? textOf(before, "calendar");
}

function ofDay(what: string): ActionWords {
	return {
		say: ({ before, after }, { writing }) => {
			const part = after ?? before;
			const date = parseCalendarDate(textOf(part, "date") ?? "");
			const name = textOf(part, "name") ?? "a day";
			return what.replace("{day}", date ? `${name}, ${formatDate(date, writing)},` : name);
		},
		object: calendarName,
		changes: () => [],
	};
}

function minutesText(value: unknown): string {
	const minutes = Array.isArray(value) ? value.filter((each) => typeof each === "number") : [];
	return minutes.length === 0 ? "none of its own" : patternText(minutes);
}
