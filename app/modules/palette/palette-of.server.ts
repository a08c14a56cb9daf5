import { anyGranted } from "#app/modules/grants/any-granted.server.ts";
import { shownPlaceNames } from "#app/modules/shell/shown-places.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { shownCommandNames } from "./commands.ts";

/** The places that a member may go to and what they may do, for navigation and palette alike. */
export async function paletteOf({ db, member, can }: Pick<MemberArgs, "db" | "member" | "can">) {
	const { role, permissions } = member;
	const granted: readonly string[] = await anyGranted(db, member);
	const may = (permission: string) => permissions.some((one) => one === permission);
	return {
		places: shownPlaceNames(
			(permission) => may(permission) || granted.includes(permission),
			(feature) => can(feature).reason,
		),
		// Whoever looks for support does nothing here.
		commands: role === "support" ? [] : shownCommandNames(may, (feature) => can(feature).allowed),
	};
}
