import { desc, eq } from "drizzle-orm";
import { momentText } from "#app/lib/moment-text.ts";
import { usualWriting } from "#app/lib/writing.ts";
import type { PublicDb } from "#db/handle.ts";
import { type MirrorDifference, mirrorDrifts } from "#db/public/subscriptions.ts";
import { tenants } from "#db/public/tenants.ts";
import { consoleZone } from "./console-zone.ts";

export type ShownDrift = {
	readonly id: string;
	readonly slug: string;
	readonly found: string;
	readonly differences: readonly MirrorDifference[];
};

/** The newest of what a reconcile found and no event had told. */
export async function newestDrifts(db: PublicDb, now: Date, limit = 20): Promise<ShownDrift[]> {
	const rows = await db
		.select({
			id: mirrorDrifts.id,
			slug: tenants.slug,
			foundAt: mirrorDrifts.foundAt,
			differences: mirrorDrifts.differences,
		})
		.from(mirrorDrifts)
		.innerJoin(tenants, eq(tenants.id, mirrorDrifts.tenantId))
		.orderBy(desc(mirrorDrifts.foundAt), desc(mirrorDrifts.id))
		.limit(limit);
	return rows.map(({ foundAt, ...drift }) => ({
		...drift,
		found: momentText(foundAt, now, consoleZone, usualWriting),
	}));
}
