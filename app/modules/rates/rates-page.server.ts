import { todayIn } from "#app/lib/calendar-date.ts";
import { groupBy } from "#app/lib/group-by.ts";
import { isId } from "#app/lib/id.ts";
import { newestOn } from "#app/lib/newest-on.ts";
import { writingFor } from "#app/lib/writing-of.ts";
import { waitingRevaluations } from "#app/modules/valuation/revaluations.server.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { mayDo } from "#app/request/permission.server.ts";
import { notFound } from "#app/request/problem.ts";
import { placePath, ratesPath } from "./place-address.ts";
import { placeChoices } from "./place-choices.server.ts";
import { placeLabel } from "./place-label.ts";
import { everybody, type RateKind, ratePlaceName, ratePlaceNames } from "./rate.ts";
import { placeKindWords, rateText } from "./rate-words.ts";
import {
	type NamedRate,
	type RateFilter,
	readNamedRates,
	readPlaceLabel,
} from "./read-rates.server.ts";

const pageSize = 25;

/** Places that have a rate, the narrowest first, with what holds today and what comes. */
export async function ratesPage(args: MemberArgs, kind: RateKind) {
	const { db, member, tenant, url, now } = args;
	const filter = filterOf(url.searchParams);
	const writing = writingFor(member, tenant);
	const today = todayIn(tenant.timeZone, now);
	const rates = await readNamedRates(db, kind, filter);
	const places = [...groupBy(rates, (rate) => placePath(kind, rate)).entries()]
		.map(([path, ofPlace]) => rowOf(path, ofPlace))
		.sort(byPlace);
	const mayManage = mayDo(member, kind === "billed" ? "rate:manage" : "cost:manage");
	const about = await aboutOf(db, filter);
	const from = Math.max(0, Math.floor(Number(url.searchParams.get("from")) || 0));
	return {
		kind,
		about,
		rows: places.slice(from, from + pageSize).map(({ first: _first, ...row }) => row),
		...pages(kind, filter, from, places.length),
		mayManage,
		/** What a rate can be for, where one may be set and no record is looked at. */
		choices: mayManage && !about ? await placeChoices(db) : null,
		seesBilled: mayDo(member, "rate:read"),
		seesCost: mayDo(member, "cost:read"),
		waiting: await waitingRevaluations(db),
	};

	function rowOf(path: string, ofPlace: readonly NamedRate[]) {
		const [first] = ofPlace;
		const present = newestOn(ofPlace, today);
		const next = ofPlace.find(({ startsOn }) => startsOn > today);
		return {
			...{ path, first, label: first ? placeLabel(first, first.names) : "" },
			what: first ? placeKindWords[ratePlaceName(first)] : "",
			present: present ? { text: rateText(present, writing), from: present.startsOn } : null,
			coming: next ? { text: rateText(next, writing), from: next.startsOn } : null,
		};
	}
}

function pages(kind: RateKind, filter: RateFilter, from: number, count: number) {
	const last = Math.min(from + pageSize, count);
	const path = (row: number) => listPath(kind, filter, row);
	return {
		shown: count > pageSize ? `${from + 1}–${last} of ${count}` : null,
		previous: from > 0 ? path(Math.max(0, from - pageSize)) : undefined,
		next: last < count ? path(last) : undefined,
	};
}

function listPath(kind: RateKind, filter: RateFilter, from: number): string {
	const query = new URLSearchParams({ from: String(from) });
	const asked = { client: filter.clientId, project: filter.projectId, member: filter.memberId };
	for (const [name, id] of Object.entries(asked)) if (id) query.set(name, id);
	return `${ratesPath(kind)}?${query}`;
}

type Row = { readonly first: NamedRate | undefined; readonly label: string };

function byPlace(a: Row, b: Row): number {
	const order = ({ first }: Row) => (first ? ratePlaceNames.indexOf(ratePlaceName(first)) : 0);
	return order(a) - order(b) || a.label.localeCompare(b.label, "en");
}

function filterOf(query: URLSearchParams): RateFilter {
	const [clientId, projectId, memberId] = ["client", "project", "member"].map((name) => {
		const id = query.get(name);
		return id && isId(id) ? id : undefined;
	});
	return {
		...(clientId && { clientId }),
		...(projectId && { projectId }),
		...(memberId && { memberId }),
	};
}

/** The record whose rates these are; null for everybody's. */
async function aboutOf(db: MemberArgs["db"], filter: RateFilter) {
	const { clientId, projectId, memberId } = filter;
	if (clientId) {
		const place = { ...everybody, clientId };
		return { name: await readPlaceLabel(db, place), path: `/clients/${clientId}`, place };
	}
	if (projectId) {
		const place = { ...everybody, projectId };
		return { name: await readPlaceLabel(db, place), path: `/projects/${projectId}`, place };
	}
	if (!memberId) return null;
	const place = { ...everybody, memberId };
	const name = await readPlaceLabel(db, place);
	if (!name) throw notFound("person");
	return { name, path: `/people/${memberId}`, place };
}
