import { tenantAction } from "#app/request/page.server.ts";
import { asResource } from "#app/request/resource.server.ts";
import { endFromAddress } from "../away-page.server.ts";

/** POST ends that somebody decides in one's place. */
export const action = asResource(
	tenantAction({ permission: "timesheet:approve", feature: "approvals" }, (args) =>
		endFromAddress(args, args.member.id, "/account/away"),
	),
);
