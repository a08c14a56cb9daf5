import { picturePath } from "#app/modules/files/picture-paths.server.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { mayDo } from "#app/request/permission.server.ts";
import { pendingEmailChange } from "./email-change.server.ts";
import { hasSecondFactor, heldFactors } from "./factors/held-factors.server.ts";
import { localeChoices } from "./locale-choices.ts";
import { zoneChoices } from "./zone-choices.ts";

/** Everything that a member's own account page shows. */
export async function accountPage({ db, member, tenant, context, can, now }: MemberArgs) {
	const held = await heldFactors(db, member.id, context.host.host);
	return {
		name: member.name,
		email: member.email,
		picture: await picturePath(db, member.id),
		zone: member.timeZone ?? "",
		zones: zoneChoices(tenant.timeZone, member.timeZone),
		locale: member.locale ?? "",
		locales: localeChoices(tenant.locale, member.locale),
		emailChange: await pendingEmailChange(db, member.id, now),
		hasSecondFactor: hasSecondFactor(held),
		/** Do others’ weeks come to them? */
		decides: mayDo(member, "timesheet:approve") && can("approvals").allowed,
	};
}
