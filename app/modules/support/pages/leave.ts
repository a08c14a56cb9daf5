import { redirect } from "@remix-run/node";
import { readCookie, writeCookie } from "#app/request/cookie.server.ts";
import { tenantActionInSteps, tenantLoader } from "#app/request/page.server.ts";
import { asResource } from "#app/request/resource.server.ts";
import { leaveVisit } from "../visit.server.ts";

const rule = { access: "public", whileSuspended: true, support: "allowed" } as const;

/** Looking at this address ends nothing. */
export const loader = tenantLoader(rule, () => redirect("/"));

/** Safe to repeat, and for a visit that is over. */
export const action = asResource(
	tenantActionInSteps(rule, async ({ request, services, context, tenant, now }) => {
		const { BASE_ORIGIN } = services.env;
		const token = await readCookie(request, BASE_ORIGIN, "support");
		const visit = { database: services.database, tenant, requestId: context.requestId, now };
		if (token) await leaveVisit(visit, token);
		const cookie = await writeCookie(BASE_ORIGIN, "support", "", 0);
		return redirect("/support?left", { headers: { "Set-Cookie": cookie } });
	}),
);
