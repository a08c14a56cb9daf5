import { todayIn } from "#app/lib/calendar-date.ts";
import { clockText } from "#app/lib/moment-text.ts";
import { writingOf } from "#app/lib/writing-of.ts";
import { queueFor } from "#app/modules/approvals/queue.server.ts";
import { picturePath } from "#app/modules/files/picture-paths.server.ts";
import { countUnread } from "#app/modules/notifications/list.server.ts";
import { paletteOf } from "#app/modules/palette/palette-of.server.ts";
import { brandOf } from "#app/modules/settings/brand.server.ts";
import { timerOf } from "#app/modules/timer/timer-of.server.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import type { Shell } from "./shell.ts";
import { readTheme } from "./theme.ts";

type ShellArgs = Pick<
	MemberArgs,
	"db" | "tenant" | "session" | "can" | "request" | "context" | "now"
>;

/** The frame of a workspace's pages for the member who reads them. */
export async function shellOf(args: ShellArgs): Promise<Shell> {
	const { db, tenant, session, can, request, context, now } = args;
	const { member, expiresAt } = session;
	const isSupport = member.role === "support";
	const asking = {
		...{ member, now },
		today: todayIn(tenant.timeZone, now),
		writing: writingOf(tenant.locale),
	};
	const [brand, picture, palette, unread, queue, timer] = await Promise.all([
		brandOf(db),
		picturePath(db, member.id),
		paletteOf({ db, member, can }),
		isSupport ? null : countUnread(db, member.id),
		isSupport ? [] : queueFor(db, asking, can),
		timerOf({ db, member, can, now }),
	]);
	return {
		workspace: {
			name: tenant.name,
			slug: tenant.slug,
			...brand,
			address: context.host.host,
			findOthers: `${context.services.env.BASE_ORIGIN}/find-my-workspace`,
		},
		member: { name: member.name, email: member.email, picture },
		...palette,
		unread,
		counts: queue.length > 0 ? { approvals: { value: queue.length, what: "waiting" } } : undefined,
		timer,
		support: isSupport
			? { until: clockText(expiresAt, tenant.timeZone, writingOf(tenant.locale)) }
			: null,
		theme: readTheme(request.headers.get("Cookie")),
	};
}
