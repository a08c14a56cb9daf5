import type { MetaFunction } from "@remix-run/node";
import { Outlet, useLoaderData, useLocation } from "@remix-run/react";
import { todayIn } from "#app/lib/calendar-date.ts";
import { writingFor } from "#app/lib/writing-of.ts";
import { tenantLoader } from "#app/request/page.server.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { ApproveAll } from "../components/approve-all.tsx";
import { Queue } from "../components/queue.tsx";
import { missingFor, weighedQueueFor } from "../queue.server.ts";
import { queueShortcuts } from "../queue-shortcuts.ts";
import { waitingText } from "../waiting-text.ts";

export const handle = { shortcuts: [queueShortcuts] };
export const meta: MetaFunction = () => [{ title: "Approvals · Crowdminder" }];

/** What waits for the reader's decision, and who has not handed in yet. */
export const loader = tenantLoader(
	{ permission: "timesheet:approve", feature: "approvals" },
	async ({ db, member, tenant, can, now }) => {
		const today = todayIn(tenant.timeZone, now);
		const asking = { member, today, now, writing: writingFor(member, tenant) };
		const [queue, missing] = await Promise.all([
			weighedQueueFor(db, asking, can),
			missingFor(db, asking, can),
		]);
		return { queue, missing, note: waitingText(queue, now) };
	},
);

export default function ApprovalsPage() {
	const { queue, missing, note } = useLoaderData<typeof loader>();
	const { pathname } = useLocation();
	return (
		<>
			<PageHeader
				title="Approvals"
				note={note}
				actions={<ApproveAll clear={queue.filter(({ warning }) => warning === null)} />}
			/>
			<div className="grid items-start gap-4 lg:grid-cols-[20rem_minmax(0,1fr)]">
				<Queue queue={queue} missing={missing} current={pathname} />
				<Outlet context={queue} />
			</div>
		</>
	);
}
