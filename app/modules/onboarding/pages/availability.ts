import { siteLoader } from "#app/request/page.server.ts";
import { availabilityOf } from "../availability.server.ts";

/** Whether an address can be had, while it is typed: `?slug=thornbrook`. */
export const loader = siteLoader(async (visit) => {
	const answer = await availabilityOf(visit);
	if (answer.kind !== "wait") return Response.json(answer);
	return Response.json(answer, {
		status: 429,
		headers: { "Retry-After": String(answer.seconds) },
	});
});
