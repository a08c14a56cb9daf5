import { memberIdOf } from "#app/modules/members/person-shown.server.ts";
import { tenantAction } from "#app/request/page.server.ts";
import { asResource } from "#app/request/resource.server.ts";
import { endFromAddress } from "../away-page.server.ts";

/** POST ends that somebody decides in another's place. */
export const action = asResource(
	tenantAction({ permission: "member:manage", feature: "approvals" }, (args) => {
		const memberId = memberIdOf(args.params);
		return endFromAddress(args, memberId, `/people/${memberId}/away`);
	}),
);
