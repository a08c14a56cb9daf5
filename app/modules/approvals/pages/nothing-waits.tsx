import { redirect } from "@remix-run/node";
import { todayIn } from "#app/lib/calendar-date.ts";
import { writingFor } from "#app/lib/writing-of.ts";
import { tenantLoader } from "#app/request/page.server.ts";
import { Empty } from "#app/ui/empty.tsx";
import { queueFor } from "../queue.server.ts";

/** On to what waits longest; where nothing waits, that. */
export const loader = tenantLoader(
	{ permission: "timesheet:approve", feature: "approvals" },
	async ({ db, member, tenant, can, now }) => {
		const asking = {
			...{ member, now, today: todayIn(tenant.timeZone, now) },
			writing: writingFor(member, tenant),
		};
		const [first] = await queueFor(db, asking, can);
		return first ? redirect(first.path) : null;
	},
);

export default function NothingWaits() {
	return (
		<Empty title="Nothing waits for you">
			Weeks that people submit to you appear here, and you are told of each.
		</Empty>
	);
}
