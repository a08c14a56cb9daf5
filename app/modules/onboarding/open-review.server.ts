import { todayIn } from "#app/lib/calendar-date.ts";
import { formatDate } from "#app/lib/date-text.ts";
import { usualWriting } from "#app/lib/writing.ts";
import type { SiteArgs } from "#app/request/page.server.ts";
import { completeSignUp, trialEnd } from "./new-tenant.ts";
import { openPlace } from "./open-step.server.ts";
import { reviewLines } from "./review.ts";
import { signUp } from "./sign-up.ts";

/** The last page: only reached when every step is complete. */
export async function openReview(visit: SiteArgs) {
	const { way, frame } = await openPlace(visit, signUp.end.name);
	const complete = completeSignUp(way.answers);
	if (!complete) throw new Error("The review was reached with steps missing");
	const { company } = complete;
	const { host } = new URL(visit.services.env.BASE_ORIGIN);
	const regions = new Intl.DisplayNames("en", { type: "region" });
	const lines = reviewLines(complete, {
		domain: `.${host}`,
		country: regions.of(company.country) ?? company.country,
		trialEndsOn: formatDate(todayIn(company.timeZone, trialEnd(visit.now)), usualWriting),
	});
	return { frame, lines };
}
