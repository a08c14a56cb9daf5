import { data } from "@remix-run/node";
import { addDays, calendarDate, todayIn } from "#app/lib/calendar-date.ts";
import { isId, newId } from "#app/lib/id.ts";
import { newestOn } from "#app/lib/newest-on.ts";
import { writingFor } from "#app/lib/writing-of.ts";
import { settingsPages } from "#app/modules/settings/settings-pages.ts";
import { rehearsalText } from "#app/modules/valuation/rehearsal-text.ts";
import { rehearse } from "#app/modules/valuation/rehearse.server.ts";
import { waitingRevaluations } from "#app/modules/valuation/revaluations.server.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { mayDo } from "#app/request/permission.server.ts";
import { notFound } from "#app/request/problem.ts";
import { readPlaceName, readPlaceRules } from "./read-rules.server.ts";
import { roundingText } from "./rounding-words.ts";
import { readRuleForm } from "./rule-form.ts";
import { type RulePlace, roundingPath } from "./rule-place.ts";
import { removeRule, ruleScope, setRule } from "./save-rule.server.ts";

/** A place's rules of rounding, dated. */
export async function roundingPage(args: MemberArgs) {
	const { db, member, tenant, params, url, now } = args;
	const place = askedPlace(params);
	const today = todayIn(tenant.timeZone, now);
	const rules = await readPlaceRules(db, place);
	const present = newestOn(rules, today);
	return {
		...{ today, path: roundingPath(place), name: await readPlaceName(db, place) },
		isRecord: place.projectId !== null || place.clientId !== null,
		refused: url.searchParams.get("refused"),
		mayManage: mayDo(member, "rate:manage"),
		pages: settingsPages((permission) => mayDo(member, permission)),
		present: present
			? { mode: present.mode, interval: present.intervalMinutes, per: present.per }
			: null,
		history: rules.toReversed().map((rule, index, newestFirst) => {
			const next = newestFirst[index - 1];
			return {
				...{ id: rule.id, from: rule.startsOn, setBy: rule.setBy, text: roundingText(rule) },
				until: next ? addDays(calendarDate(next.startsOn), -1) : null,
				isPresent: rule.id === present?.id,
			};
		}),
		waiting: await waitingRevaluations(db),
	};
}

/** Tells what a rule would alter, and on the second press sets it. */
export async function roundingAction(args: MemberArgs) {
	const { db, member, tenant, params, request } = args;
	const place = askedPlace(params);
	await readPlaceName(db, place);
	const form = await request.formData();
	const { fields, draft, errors } = readRuleForm(form);
	if (!draft) return data({ fields, errors, rehearsal: null }, 422);
	if (form.get("act") === "save") {
		await setRule(db, setterOf(args), place, draft);
		const text = `Rounding is set: ${roundingText(draft)}.`;
		return redirectWithFlash(roundingPath(place), { text }, args);
	}
	const tried = { ...place, ...draft, id: newId() };
	const scope = await ruleScope(db, place, draft.startsOn);
	const found = await rehearse(db, scope, "billed", ({ rates, rules }) => {
		const others = rules.filter((rule) => !isSameDay(rule, tried));
		return { rates, rules: [...others, tried] };
	});
	const rehearsal = rehearsalText(found, writingFor(member, tenant));
	return data({ fields, errors, rehearsal });
}

/** Takes a rule away and goes back to its place. */
export async function ruleRemoval(args: MemberArgs) {
	const { ruleId = "" } = args.params;
	if (!isId(ruleId)) throw notFound("rule");
	const rule = await removeRule(args.db, setterOf(args), ruleId);
	const path = roundingPath(rule);
	const fields = {
		...{ act: "save", mode: rule.mode, per: rule.per, startsOn: rule.startsOn },
		interval: rule.intervalMinutes === null ? "none" : String(rule.intervalMinutes),
	};
	return redirectWithFlash(
		path,
		{ text: "Removed the rule.", undo: { action: path, fields } },
		args,
	);
}

function setterOf({ member, context }: MemberArgs) {
	return { kind: "member", id: member.id, requestId: context.requestId } as const;
}

function askedPlace(params: MemberArgs["params"]): RulePlace {
	const { clientId = null, projectId = null } = params;
	if ([clientId, projectId].some((id) => id !== null && !isId(id))) throw notFound("page");
	return { clientId, projectId };
}

type Dated = RulePlace & { readonly startsOn: string };

function isSameDay(a: Dated, b: Dated): boolean {
	return a.clientId === b.clientId && a.projectId === b.projectId && a.startsOn === b.startsOn;
}
