import { redirect } from "@remix-run/node";
import { safeReturnTo } from "#app/modules/accounts/return-to.ts";
import { tenantLoaderInSteps } from "#app/request/page.server.ts";
import { startSignOn } from "../start.server.ts";

/** To the company's provider; with `?again` to show that it is still them. Its tiles and bookmarks lead here too. */
export const loader = tenantLoaderInSteps({ access: "public", whileSuspended: true }, (visit) => {
	const isAgain = visit.url.searchParams.has("again");
	if (visit.member && !isAgain)
		return redirect(safeReturnTo(visit.url.searchParams.get("returnTo")));
	return startSignOn(visit);
});
