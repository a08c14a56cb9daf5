import { eq } from "drizzle-orm";
import { todayIn } from "#app/lib/calendar-date.ts";
import { formatDate } from "#app/lib/date-text.ts";
import { writingFor } from "#app/lib/writing-of.ts";
import { settingsPages } from "#app/modules/settings/settings-pages.ts";
import { readBilling } from "#app/modules/subscription/billing.server.ts";
import { removalDays } from "#app/modules/tenants/removal-days.server.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { mayDo } from "#app/request/permission.server.ts";
import { members } from "#db/tenant/members.ts";
import { removalMoment } from "./removal-dates.ts";

/** What an owner is told before the workspace is deleted, or of the day on which it will be. */
export async function removalPage({ db, member, tenant, services, now }: MemberArgs) {
	const registry = services.database.public;
	const [days, { billing }, [own]] = await Promise.all([
		removalDays(registry),
		readBilling(registry, tenant),
		db
			.select({ passwordHash: members.passwordHash })
			.from(members)
			.where(eq(members.id, member.id)),
	]);
	const dayOf = (moment: Date) =>
		formatDate(todayIn(tenant.timeZone, moment), writingFor(member, tenant));
	return {
		pages: settingsPages((permission) => mayDo(member, permission)),
		name: tenant.name,
		days,
		on: tenant.deleteAfter && dayOf(tenant.deleteAfter),
		wouldBe: dayOf(removalMoment(now, days)),
		isPaying: billing !== null && billing.status !== "canceled" && billing.endsOn === null,
		hasPassword: own?.passwordHash !== null,
	};
}
