import type { Services } from "#app/services.server.ts";
import { type Today, todayWords } from "./today-words.ts";

/** What every page before the sign-in shows around itself: the site's address and the day. */
export type DoorwayData = { site: string; today: Today };

export function doorwayData(
	{ env }: Pick<Services, "env">,
	timeZone: string,
	now: Date,
): DoorwayData {
	return { site: env.BASE_ORIGIN, today: todayWords(timeZone, now) };
}
