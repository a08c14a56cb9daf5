import { calendarDate, todayIn } from "#app/lib/calendar-date.ts";
import { formatDate, weekdayName } from "#app/lib/date-text.ts";
import { formatMinutes } from "#app/lib/duration.ts";
import { formatMoney } from "#app/lib/money.ts";
import type { Writing } from "#app/lib/writing.ts";
import { writingFor } from "#app/lib/writing-of.ts";
import { ratePlaceName } from "#app/modules/rates/rate.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { mayDo } from "#app/request/permission.server.ts";
import { type ExplainedEntry, explainEntry } from "./explain-entry.server.ts";
import { frozenLines } from "./frozen-lines.ts";
import { amountLines, minuteLines, type WhyLine } from "./why-lines.ts";

export type WhyPart = {
	readonly question: string;
	readonly lines: readonly WhyLine[];
	readonly sum: { readonly label: string; readonly value: string };
};

/** Why an entry is billed as it is; amounts for those alone who may see rates, and cost. */
export async function whyPage({ db, member, tenant, params, can }: MemberArgs) {
	const explained = await explainEntry(db, member, params.entryId);
	const { entry } = explained;
	const writing = writingFor(member, tenant);
	const date = calendarDate(entry.date);
	const hasRates = can("rates").allowed;
	const seesFee = hasRates && mayDo(member, "rate:read");
	return {
		...{ person: entry.person, client: entry.client, project: entry.project, task: entry.task },
		...{ note: entry.note, day: `${weekdayName(date)} ${formatDate(date, writing)}` },
		frozen: entry.frozenAt && formatDate(todayIn(tenant.timeZone, entry.frozenAt), writing),
		parts: [
			minutesPart(explained, writing),
			...(seesFee ? feePart(explained, writing) : []),
			...(hasRates && mayDo(member, "cost:read") ? costPart(explained, writing) : []),
		],
		/** Where the rates of its project are, for those who may see them. */
		ratesPath: seesFee ? `/rates?project=${entry.projectId}` : null,
	};
}

function minutesPart(explained: ExplainedEntry, writing: Writing): WhyPart {
	const { entry, working } = explained;
	const billed = entry.billedMinutes ?? 0;
	const lines = working
		? minuteLines({ minutes: entry.minutes, billed }, working, writing)
		: frozenLines(explained, writing);
	return {
		question: `Why ${formatMinutes(billed)} billed?`,
		lines,
		sum: { label: "Billed hours", value: formatMinutes(billed) },
	};
}

function feePart({ entry, working, frozen }: ExplainedEntry, writing: Writing): WhyPart[] {
	if (!entry.billable) return [];
	const { feeMinor, feeCurrency } = entry;
	if (feeMinor === null || feeCurrency === null) return [noRate];
	const value = formatMoney(feeMinor, feeCurrency, writing);
	const lines = amountLines(working?.fee ?? rated(frozen?.fee), entry.billedMinutes ?? 0, writing);
	return [{ question: `Why ${value}?`, lines, sum: { label: "Fee, excl. VAT", value } }];
}

function costPart({ entry, working, frozen }: ExplainedEntry, writing: Writing): WhyPart[] {
	const { costMinor, costCurrency } = entry;
	if (costMinor === null || costCurrency === null) return [];
	const value = formatMoney(costMinor, costCurrency, writing);
	const lines = amountLines(working?.cost ?? rated(frozen?.cost), entry.minutes, writing);
	const sum = { label: "Internal cost of what was worked", value };
	return [{ question: `Why does it cost ${value}?`, lines, sum }];
}

const noRate: WhyPart = {
	question: "Why is there no fee?",
	lines: [{ label: "Rate", detail: "None is set for this work on that day.", value: "–" }],
	sum: { label: "Fee", value: "–" },
};

type FrozenRate = NonNullable<ExplainedEntry["frozen"]>["fee"];

/** The rate that something was frozen with; how many hours that were is not kept. */
function rated(rate: FrozenRate | undefined) {
	if (!rate || rate.amountMinor === null) return null;
	const { unit, currency, startsOn, amountMinor } = rate;
	return {
		quantity: null,
		rate: { unit, currency, startsOn, amountMinor, place: ratePlaceName(rate) },
	};
}
