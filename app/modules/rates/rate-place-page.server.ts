import { data } from "@remix-run/node";
import { addDays, calendarDate, todayIn } from "#app/lib/calendar-date.ts";
import { newId } from "#app/lib/id.ts";
import { newestOn } from "#app/lib/newest-on.ts";
import { writingFor } from "#app/lib/writing-of.ts";
import { readSettings } from "#app/modules/settings/read.server.ts";
import { rehearsalText } from "#app/modules/valuation/rehearsal-text.ts";
import { rehearse } from "#app/modules/valuation/rehearse.server.ts";
import { waitingRevaluations } from "#app/modules/valuation/revaluations.server.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { mayDo } from "#app/request/permission.server.ts";
import { notFound } from "#app/request/problem.ts";
import { lateEntries } from "./late-entries.server.ts";
import { placeOf, placePath } from "./place-address.ts";
import { type RateKind, type RatePlace, ratePlaceName } from "./rate.ts";
import { readRateForm } from "./rate-form.ts";
import { rateScope } from "./rate-scope.server.ts";
import { placeKindWords, rateText } from "./rate-words.ts";
import { readPlaceLabel, readPlaceRates } from "./read-rates.server.ts";
import { setRate } from "./save-rate.server.ts";
import { withRate } from "./trial.ts";

/** A place's rates, dated, and where its newest time was billed at them. */
export async function ratePlacePage(args: MemberArgs, kind: RateKind) {
	const { db, member, tenant, url, now } = args;
	const place = askedPlace(url);
	const label = await readPlaceLabel(db, place);
	const writing = writingFor(member, tenant);
	const today = todayIn(tenant.timeZone, now);
	const rates = await readPlaceRates(db, kind, place);
	const present = newestOn(rates, today);
	const { CURRENCY: currency } = await readSettings(db);
	return {
		...{ kind, label, today, currency, path: placePath(kind, place) },
		what: placeKindWords[ratePlaceName(place)],
		refused: url.searchParams.get("refused"),
		mayManage: mayDo(member, kind === "billed" ? "rate:manage" : "cost:manage"),
		history: rates.toReversed().map((rate, index, newestFirst) => {
			const next = newestFirst[index - 1];
			return {
				...{ id: rate.id, from: rate.startsOn, note: rate.note, setBy: rate.setBy },
				until: next ? addDays(calendarDate(next.startsOn), -1) : null,
				text: rateText(rate, writing),
				state: stateOf(rate, present?.id, today),
			};
		}),
		entries: await lateEntries(args, kind, rates),
		waiting: await waitingRevaluations(db),
	};
}

type State = "now" | "coming" | "past";

function stateOf(
	rate: { id: string; startsOn: string },
	present: string | undefined,
	today: string,
): State {
	if (rate.id === present) return "now";
	return rate.startsOn > today ? "coming" : "past";
}

/** Tells what a rate would alter, and on the second press sets it. */
export async function ratePlaceAction(args: MemberArgs, kind: RateKind) {
	const { db, member, tenant, url, request, context } = args;
	const place = askedPlace(url);
	const label = await readPlaceLabel(db, place);
	const { CURRENCY: currency } = await readSettings(db);
	const writing = writingFor(member, tenant);
	const form = await request.formData();
	const { fields, draft, errors } = readRateForm(form, currency, writing);
	if (!draft) return data({ fields, errors, rehearsal: null }, 422);
	if (form.get("act") !== "save") {
		const rate = { ...place, ...draft, kind, currency, id: newId() };
		const scope = await rateScope(db, kind, place, draft.startsOn);
		const found = await rehearse(db, scope, kind, ({ rates, rules }) => {
			return { rates: withRate(rates, rate), rules };
		});
		const rehearsal = rehearsalText(found, writing);
		return data({ fields, errors, rehearsal });
	}
	const actor = { kind: "member", id: member.id, requestId: context.requestId } as const;
	const waiting = await setRate(db, actor, { kind, place }, draft, currency);
	return redirectWithFlash(
		placePath(kind, place),
		{
			text: `Set the rate of ${label}.`,
			...(waiting > 0 && { detail: `${waiting} entries are still to be worked out anew.` }),
		},
		args,
	);
}

function askedPlace(url: URL): RatePlace {
	const place = placeOf(url.searchParams);
	if (!place) throw notFound("rate");
	return place;
}
