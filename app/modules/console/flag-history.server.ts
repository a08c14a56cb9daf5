import type { UnleashAdmin } from "#app/integrations/unleash/admin.server.ts";
import type { StaffArgs } from "#app/request/enter-product.server.ts";
import { mergedHistory } from "./history.ts";
import type { ShownChange } from "./shown-change.ts";
import { notedActions } from "./staff-actions.server.ts";

/** Who changed a flag, or any flag and tenant, and when; without Unleash's part while it is away. */
export async function flagHistory(
	{ db, now }: Pick<StaffArgs, "db" | "now">,
	admin: UnleashAdmin | null,
	flag: string | null,
	limit: number,
): Promise<ShownChange[]> {
	const [noted, happened] = await Promise.all([
		notedActions(db, flag === null ? {} : { subject: flag }, limit),
		admin ? admin.events(flag, limit) : [],
	]);
	return mergedHistory(noted, happened, now).slice(0, limit);
}
