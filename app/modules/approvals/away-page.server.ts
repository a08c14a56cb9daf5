import { data } from "@remix-run/node";
import { todayIn } from "#app/lib/calendar-date.ts";
import { isId } from "#app/lib/id.ts";
import { memberName } from "#app/modules/members/member-name.server.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { notFound } from "#app/request/problem.ts";
import { peopleWhoDecide } from "./people-who-decide.server.ts";
import { readAway } from "./read-away.ts";
import { endStandIn, nameStandIn, standInsOf } from "./stand-ins.server.ts";

/** Who stands in for a member, and who could. */
export async function awayPage({ db, tenant, now }: MemberArgs, memberId: string) {
	const today = todayIn(tenant.timeZone, now);
	const [name, choices, standIns] = await Promise.all([
		memberName(db, memberId),
		peopleWhoDecide(db, memberId),
		standInsOf(db, memberId, today),
	]);
	return { name, choices, standIns, today };
}

/** Names a stand-in from the page's form, or says what is wrong with it. */
export async function nameFromForm(args: MemberArgs, memberId: string, path: string) {
	const { db, tenant, request, now } = args;
	const form = await request.formData();
	const field = (name: string) => String(form.get(name) ?? "");
	const typed = { standIn: field("standIn"), first: field("first"), last: field("last") };
	const today = todayIn(tenant.timeZone, now);
	const read = readAway(typed, await peopleWhoDecide(db, memberId), today);
	if ("errors" in read) return data({ typed, errors: read.errors }, { status: 422 });
	await memberName(db, memberId);
	await nameStandIn(db, namedBy(args), memberId, read.fields);
	return redirectWithFlash(path, { text: "Named the stand-in, and told them." }, args);
}

/** Ends the stand-in of the address. */
export async function endFromAddress(args: MemberArgs, memberId: string, path: string) {
	const { standInId = "" } = args.params;
	if (!isId(standInId)) throw notFound("stand-in");
	await endStandIn(args.db, namedBy(args), memberId, standInId);
	return redirectWithFlash(path, { text: "Ended it. They decide for nobody else any more." }, args);
}

function namedBy({ member, context, now }: MemberArgs) {
	return { memberId: member.id, requestId: context.requestId, now };
}
