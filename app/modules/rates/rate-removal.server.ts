import { isId } from "#app/lib/id.ts";
import { currencyExponent } from "#app/lib/money.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { notFound } from "#app/request/problem.ts";
import { placePath } from "./place-address.ts";
import type { RateKind } from "./rate.ts";
import { removeRate } from "./save-rate.server.ts";

/** Takes a rate away and goes back to its place, which offers to set it again. */
export async function rateRemoval(args: MemberArgs, kind: RateKind) {
	const { db, member, params, context } = args;
	const { rateId = "" } = params;
	if (!isId(rateId)) throw notFound("rate");
	const actor = { kind: "member", id: member.id, requestId: context.requestId } as const;
	const rate = await removeRate(db, actor, kind, rateId);
	const path = placePath(kind, rate);
	const fields = {
		...{ act: "save", unit: rate.unit, startsOn: rate.startsOn, note: rate.note },
		...(rate.amountMinor === null
			? { none: "on" }
			: { amount: typed(rate.amountMinor, rate.currency) }),
	};
	return redirectWithFlash(
		path,
		{ text: "Removed the rate.", undo: { action: path, fields } },
		args,
	);
}

/** Minor units as one types them: `1150.00` */
function typed(minor: bigint, currency: string): string {
	const decimals = currencyExponent(currency);
	const digits = minor.toString().padStart(decimals + 1, "0");
	const whole = digits.slice(0, digits.length - decimals);
	return decimals > 0 ? `${whole}.${digits.slice(-decimals)}` : whole;
}
