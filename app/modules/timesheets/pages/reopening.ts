import { memberName } from "#app/modules/members/member-name.server.ts";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction } from "#app/request/page.server.ts";
import { asResource } from "#app/request/resource.server.ts";
import { reopenWeek } from "../decide-week.server.ts";
import { deciding, textField } from "../deciding.server.ts";

/** POST opens an approved week again, with what is to be put right. Also where the plan has no approvals any more. */
export const action = asResource(
	tenantAction({ permission: "timesheet:reopen", feature: "time" }, async (args) => {
		const { by, id, form } = await deciding(args);
		const week = await reopenWeek(args.db, by, id, textField(form, "answer"));
		const text = `Opened the week of ${await memberName(args.db, week.memberId)} again.`;
		const path = `/time/team/${week.memberId}/${week.firstDay}`;
		return redirectWithFlash(path, { text }, args);
	}),
);
