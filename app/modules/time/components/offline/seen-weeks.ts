import type { WeekPageData } from "../../week-page.ts";
import { openSeen, type SeenWeek } from "./device-db.ts";

/** Weeks that a device keeps; the one seen longest ago goes first. */
const MOST = 12;

/** Keeps a week as its page shows it. */
export async function keepSeenWeek(page: WeekPageData): Promise<void> {
	const db = await openSeen();
	if (!db) return;
	const { first, memberId } = page.week;
	await db.put("weeks", { memberId, first, build: thisBuild(), seenAt: Date.now(), page });
	db.close();
}

/** Lets the weeks go that were seen longest ago. */
export async function dropOldWeeks(): Promise<void> {
	const db = await openSeen();
	if (!db) return;
	const weeks = await db.getAll("weeks");
	const old = weeks.sort((a, b) => b.seenAt - a.seenAt).slice(MOST);
	await Promise.all(old.map((week) => db.delete("weeks", [week.memberId, week.first])));
	db.close();
}

/**
 * The kept week that holds a date; without a date the one that was seen last. Null when this device does not have it.
 * With `memberId` only theirs: two people may use one device.
 */
export async function seenWeek(
	date: string | null,
	memberId?: string,
): Promise<WeekPageData | null> {
	const db = await openSeen();
	if (!db) return null;
	const weeks = await db.getAll("weeks");
	db.close();
	const known = weeks
		.filter((week) => week.build === thisBuild() && (!memberId || week.memberId === memberId))
		.sort((a, b) => b.seenAt - a.seenAt);
	const found = date === null ? known[0] : known.find((week) => holds(week, date));
	return found ? { ...found.page, change: null, refusal: null } : null;
}

function holds({ page }: SeenWeek, date: string): boolean {
	return page.week.days.some((day) => day.date === date);
}

function thisBuild(): string {
	return window.__remixManifest.version;
}
