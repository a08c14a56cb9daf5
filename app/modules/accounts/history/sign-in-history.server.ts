import { and, desc, eq, sql } from "drizzle-orm";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";
import { signIns } from "#db/tenant/sign-in.ts";
import { deviceName } from "../device-name.ts";
import { factorsText } from "../sign-in-factors.ts";

type Wanted = {
	/** Null: everybody, and addresses that nobody has. */
	readonly memberId: string | null;
	/** The id of the last line that was shown. */
	readonly before: string | null;
	readonly limit: number;
};

/** Who signed in, or tried to, the newest first. */
export async function signInHistory(db: TenantDb, { memberId, before, limit }: Wanted) {
	const rows = await db
		.select({
			id: signIns.id,
			at: signIns.at,
			memberId: signIns.memberId,
			name: members.name,
			firstFactor: signIns.firstFactor,
			secondFactor: signIns.secondFactor,
			isSuccess: signIns.isSuccess,
			userAgent: signIns.userAgent,
			network: signIns.network,
		})
		.from(signIns)
		.leftJoin(members, eq(members.id, signIns.memberId))
		.where(
			and(
				memberId === null ? undefined : eq(signIns.memberId, memberId),
				before === null
					? undefined
					: sql`(${signIns.at}, ${signIns.id}) < (select at, id from sign_ins where id = ${before})`,
			),
		)
		.orderBy(desc(signIns.at), desc(signIns.id))
		.limit(limit);
	return rows.map(({ userAgent, firstFactor, secondFactor, ...row }) => ({
		...row,
		device: deviceName(userAgent),
		how: factorsText(firstFactor, secondFactor),
	}));
}
