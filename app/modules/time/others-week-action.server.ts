import type { CalendarDate } from "#app/lib/calendar-date.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction } from "#app/request/page.server.ts";
import { notFound } from "#app/request/problem.ts";
import { asResource } from "#app/request/resource.server.ts";
import { askedDate } from "./asked-date.server.ts";
import { authorFor } from "./author-for.server.ts";
import type { Author } from "./change-timesheet.server.ts";
import { weekFrame } from "./open-week.server.ts";
import { memberHoursAddress } from "./week-address.ts";

type Work = (
	args: Pick<MemberArgs, "db"> & { author: Author; form: FormData; first: CalendarDate },
) => Promise<{ text: string }>;

/** A change of somebody else's week at an address with whose it is; leads back to it. */
export function othersWeekAction(work: Work) {
	return asResource(
		tenantAction({ permission: "time-entry:capture-for-others", feature: "time" }, async (args) => {
			const { author } = await authorFor(args);
			const date = askedDate(args.params.date);
			if (!date) throw notFound();
			const { first } = await weekFrame(args.db, date, args.now);
			const form = await args.request.formData();
			const said = await work({ db: args.db, author, form, first });
			return redirectWithFlash(memberHoursAddress(author.memberId, first), said, args);
		}),
	);
}
