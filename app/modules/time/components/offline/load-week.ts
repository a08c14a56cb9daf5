import type { WeekPageData } from "../../week-page.ts";
import { dropOldWeeks, seenWeek } from "./seen-weeks.ts";

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
		void dropOldWeeks().catch(() => {});
		return page;
	} catch (error) {
		const seen = isUnreached(error) ? await seenWeek(date ?? null) : null;
		if (!seen) throw error;
		return seen;
	}
}

async function fromKeptPage(date: string | null, page: WeekPageData): Promise<WeekPageData> {
	const { memberId } = page.week;
	const asked = await seenWeek(date ?? today(), memberId);
	if (asked) return asked;
	const last = (await seenWeek(null, memberId)) ?? page;
	return { ...last, refusal: notHere };
}

const notHere =
	"Without a connection only weeks that were opened on this device are here. This is the one seen last.";

/** On this device's clock. */
function today(): string {
	const now = new Date();
	const [month, day] = [now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, "0"));
	return `${now.getFullYear()}-${month}-${day}`;
}

/** `fetch` fails with a TypeError when nobody answers. */
function isUnreached(error: unknown): boolean {
	return error instanceof TypeError;
}
