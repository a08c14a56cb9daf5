import { desc, eq } from "drizzle-orm";
import { byteText } from "#app/lib/byte-text.ts";
import { minuteText } from "#app/lib/moment-text.ts";
import { writingFor } from "#app/lib/writing-of.ts";
import { settingsPages } from "#app/modules/settings/settings-pages.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { mayDo } from "#app/request/permission.server.ts";
import { dataExports } from "#db/tenant/data-exports.ts";
import { members } from "#db/tenant/members.ts";
import { exportProgress } from "./export-progress.server.ts";

/** Copies on the page. */
const shown = 10;

/** The copies that owners asked for, newest first, and how far the one is that is being made. */
export async function exportPage({ db, member, tenant, now, context }: MemberArgs) {
	const zone = member.timeZone ?? tenant.timeZone;
	const writing = writingFor(member, tenant);
	const rows = await db
		.select({
			...{ id: dataExports.id, state: dataExports.state, askedAt: dataExports.askedAt },
			...{ bytes: dataExports.bytes, rows: dataExports.rows, expiresAt: dataExports.expiresAt },
			askedBy: members.name,
		})
		.from(dataExports)
		.innerJoin(members, eq(members.id, dataExports.askedBy))
		.orderBy(desc(dataExports.askedAt))
		.limit(shown);
	const running = rows.find(({ state }) => state === "waiting");
	return {
		pages: settingsPages((permission) => mayDo(member, permission)),
		running: running && {
			...{ askedBy: running.askedBy, asked: minuteText(running.askedAt, now, zone, writing) },
			progress: await exportProgress(context.services.database.public, tenant.id, running.id),
		},
		copies: rows
			.filter(({ state }) => state !== "waiting")
			.map(({ id, state, askedAt, askedBy, bytes, rows: count, expiresAt }) => ({
				...{ id, askedBy, rows: count },
				asked: minuteText(askedAt, now, zone, writing),
				size: bytes === null ? null : byteText(bytes, writing),
				state: shownState(state, expiresAt, now),
				until: expiresAt && minuteText(expiresAt, now, zone, writing),
			})),
	};
}

/** Only an erasure takes a copy away before its time. */
function shownState(
	state: "waiting" | "ready" | "failed" | "gone",
	expiresAt: Date | null,
	now: Date,
): "waiting" | "ready" | "failed" | "gone" | "withdrawn" {
	if (state !== "ready" && state !== "gone") return state;
	const isOver = expiresAt !== null && expiresAt <= now;
	if (state === "ready") return isOver ? "gone" : "ready";
	return isOver ? "gone" : "withdrawn";
}
