import type { WeekPageData } from "../../week-page.ts";
import { keepSeenWeek, seenWeek } from "./seen-weeks.ts";

type Asked = {
	url: URL;
	/** The date in the address. */
	date: string | undefined;
	fromServer: () => Promise<WeekPageData>;
};

/**
 * A week from the server, or as it was last seen here when there is no connection. A page that the worker kept says
 * so in its address (`?kept=` and the date): then what it came with is older than what was seen since.
 */
export async function loadWeek({ url, date, fromServer }: Asked): Promise<WeekPageData> {
	const kept = url.searchParams.get("kept");
	if (kept !== null) return fromKeptPage(kept || null, await fromServer());
	try {
		const page = await fromServer();
		await keepSeenWeek(page).catch(() => {});
		return page;
	} catch (error) {
		const seen = isUnreached(error) ? await seenWeek(date ?? null) : null;
		if (!seen) throw error;
		return seen;
	}
}

async function fromKeptPage(date: string | null, page: WeekPageData): Promise<WeekPageData> {
	const memberId = page.week.memberId;
	const asked = date && (await seenWeek(date, memberId));
	return asked || (await seenWeek(date ? page.week.first : null, memberId)) || page;
}

/** `fetch` fails with a TypeError when nobody answers. */
function isUnreached(error: unknown): boolean {
	return error instanceof TypeError;
}
