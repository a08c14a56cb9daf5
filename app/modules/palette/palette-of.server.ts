import { shownPlaceNames } from "#app/modules/shell/shown-places.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { shownCommandNames } from "./commands.ts";

/** The places that a member may go to and what they may do, for navigation and palette alike. */
export function paletteOf({ role, permissions }: MemberArgs["member"], can: MemberArgs["can"]) {
	const may = (permission: string) => permissions.some((one) => one === permission);
	return {
		places: shownPlaceNames(may, (feature) => can(feature).reason),
		// Whoever looks for support does nothing here.
		commands: role === "support" ? [] : shownCommandNames(may, (feature) => can(feature).allowed),
	};
}
