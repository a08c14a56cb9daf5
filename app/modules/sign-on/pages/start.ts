import { redirect } from "@remix-run/node";
import { safeReturnTo } from "#app/modules/accounts/return-to.ts";
import { tenantLoaderInSteps } from "#app/request/page.server.ts";
import { startSignOn } from "../start.server.ts";

/** To the company's provider. Its tiles and bookmarks lead here too. */
export const loader = tenantLoaderInSteps({ access: "public", whileSuspended: true }, (visit) => {
	if (visit.member) return redirect(safeReturnTo(visit.url.searchParams.get("returnTo")));
	return startSignOn(visit);
});
