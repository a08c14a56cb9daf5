import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { tenantLoader } from "#app/request/page.server.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { UpcomingHolidays } from "../components/upcoming-holidays.tsx";
import { WorkingTimeNow } from "../components/working-time-now.tsx";
import { ownWorkingTime } from "../working-time-page.server.ts";

export const meta: MetaFunction = () => [{ title: "Your working time · Crowdminder" }];

/** One's own, which the company sets. */
export const loader = tenantLoader({ access: "member" }, ownWorkingTime);

export default function OwnWorkingTime() {
	const { time, upcoming } = useLoaderData<typeof loader>();
	return (
		<>
			<PageHeader
				title="Your working time"
				parent={{ to: "/account", label: "Your account" }}
				note="set by your company"
			/>
			<div className="grid max-w-[76rem] items-start gap-5 xl:grid-cols-2">
				<WorkingTimeNow time={time} from="As everybody in the company." />
				<UpcomingHolidays days={upcoming} calendar={time.calendar} />
			</div>
		</>
	);
}
