import { eq } from "drizzle-orm";
import { todayIn } from "#app/lib/calendar-date.ts";
import { formatDate } from "#app/lib/date-text.ts";
import { clockText } from "#app/lib/moment-text.ts";
import { writingFor } from "#app/lib/writing-of.ts";
import { sendMail } from "#app/modules/mail/send.server.ts";
import { readSettings } from "#app/modules/settings/read.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";
import type { SignInVisit } from "../admit.server.ts";
import { deviceName } from "../device-name.ts";
import { networkOf } from "../network.ts";
import { factorsText } from "../sign-in-factors.ts";

/** Asks a member whether it was them, with a link that ends everything if not. */
export async function mailNewDevice(
	db: TenantDb,
	{ request, context, services, now }: SignInVisit,
	facts: { memberId: string; firstFactor: string; secondFactor: string | null },
	alarm: string,
): Promise<void> {
	const [member] = await db
		.select({ email: members.email, timeZone: members.timeZone, locale: members.locale })
		.from(members)
		.where(eq(members.id, facts.memberId));
	if (!member) return;
	const { TIME_ZONE, LOCALE } = await readSettings(db);
	const zone = member.timeZone ?? TIME_ZONE;
	const writing = writingFor(member, { locale: LOCALE });
	await sendMail(db, services, {
		template: "new-device",
		to: member.email,
		memberId: facts.memberId,
		data: {
			device: deviceName(request.headers.get("User-Agent")).name,
			network: networkOf(context.clientAddress),
			how: factorsText(facts.firstFactor, facts.secondFactor),
			when: `${formatDate(todayIn(zone, now), writing)}, ${clockText(now, zone, writing)}`,
			path: `/sign-in/not-me/${alarm}`,
		},
	});
}
