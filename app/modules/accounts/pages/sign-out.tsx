import { redirect } from "@remix-run/node";
import { byHost } from "#app/request/by-host.server.ts";
import { readCookie, writeCookie } from "#app/request/cookie.server.ts";
import {
	productAction,
	productLoader,
	tenantAction,
	tenantLoader,
} from "#app/request/page.server.ts";
import { signMemberOut } from "../member-sign-in.server.ts";
import { endStaffSession } from "../staff-sign-in.server.ts";

/** Looking at this address signs nobody out. */
export const loader = byHost({
	tenant: tenantLoader({ access: "public", whileSuspended: true }, () => redirect("/")),
	product: productLoader({ access: "public" }, () => redirect("/")),
});

/** Safe to repeat, and for a session that is over. */
export const action = byHost({
	tenant: tenantAction({ access: "public", whileSuspended: true }, async (args) => {
		const { BASE_ORIGIN } = args.services.env;
		const token = await readCookie(args.request, BASE_ORIGIN, "session");
		if (token) await signMemberOut(args.db, args, token);
		return leave(await writeCookie(BASE_ORIGIN, "session", "", 0));
	}),
	product: productAction({ access: "public" }, async ({ request, services, db }) => {
		const { BASE_ORIGIN } = services.env;
		const token = await readCookie(request, BASE_ORIGIN, "staff");
		if (token) await endStaffSession(db, token);
		return leave(await writeCookie(BASE_ORIGIN, "staff", "", 0));
	}),
});

function leave(cookie: string) {
	return redirect("/sign-in?notice=signed-out", { headers: { "Set-Cookie": cookie } });
}
