import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { todayIn } from "#app/lib/calendar-date.ts";
import { writingFor } from "#app/lib/writing-of.ts";
import { taskChoices } from "#app/modules/time/task-choices.server.ts";
import { tenantLoader } from "#app/request/page.server.ts";
import { seatMissing } from "#app/request/seat.server.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { pageTitle } from "#app/ui/read-error.ts";
import { Statusline } from "#app/ui/statusline.tsx";
import { ChangeTimer } from "../components/change-timer.tsx";
import { StartTimer } from "../components/start-timer.tsx";
import { StopTimer } from "../components/stop-timer.tsx";
import { openTimer } from "../open-timer.ts";
import { readTimer } from "../read-timer.server.ts";
import { refusalText } from "../timer-refusals.ts";

export const meta: MetaFunction<typeof loader> = ({ error }) => [
	{ title: pageTitle("Timer", error) },
];

/** The timer with everything that can be done to it. */
export const loader = tenantLoader(
	{ permission: "time-entry:capture", feature: "time" },
	async ({ db, member, tenant, url, can, now }) => {
		const running = await readTimer(db, member);
		const missing = await seatMissing(db, member);
		const isPaid = can("time", { access: "change" }).allowed;
		return {
			timer: running && openTimer(running, writingFor(member, tenant), now),
			choices: await taskChoices(db, member, "", todayIn(tenant.timeZone, now)),
			refusal: refusalText(url.searchParams.get("refused")),
			closed: isPaid
				? (missing?.message ?? null)
				: "No timer starts until the workspace is paid for. Nothing is lost.",
		};
	},
);

export default function TimerPage() {
	const { timer, choices, refusal, closed } = useLoaderData<typeof loader>();
	return (
		<div className="max-w-2xl">
			<PageHeader title="Timer" parent={{ to: "/time/day", label: "Day" }} />
			{(closed ?? refusal) && (
				<Statusline icon={closed ? "lock" : "circle-alert"} tone="warning" className="mb-4">
					{closed ?? refusal}
				</Statusline>
			)}
			{!closed && (
				<div className="grid gap-4">
					{timer ? (
						<>
							<StopTimer key={timer.id} timer={timer} isRefused={refusal !== null} />
							<ChangeTimer key={`${timer.id}${timer.version}`} timer={timer} choices={choices} />
						</>
					) : (
						<StartTimer choices={choices} />
					)}
				</div>
			)}
		</div>
	);
}
