import { writingOf } from "#app/lib/writing-of.ts";
import type { Services } from "#app/services.server.ts";
import { type Today, todayWords } from "./today-words.ts";

/** What every page before the sign-in shows around itself: the site's address and the day. */
export type DoorwayData = { site: string; today: Today };

/** Whose day it is: the workspace's, as nobody has signed in. */
type Place = { readonly timeZone: string; readonly locale: string };

export function doorwayData(
	{ env }: Pick<Services, "env">,
	{ timeZone, locale }: Place,
	now: Date,
): DoorwayData {
	return { site: env.BASE_ORIGIN, today: todayWords(timeZone, writingOf(locale), now) };
}
