import { redirect } from "@remix-run/node";
import { readCookie, writeCookie } from "#app/request/cookie.server.ts";
import { tenantLoader } from "#app/request/page.server.ts";
import { arriveWithCode } from "../arrive.server.ts";
import { secretLinkHeaders } from "../secret-link.ts";

/**
 * Signs a person in who comes from the site with a one-time code. A GET may do that: the code is used up by it,
 * lives 60 seconds, and comes by a link that the site shows and never by mail, where previews would open it.
 */
export const loader = tenantLoader({ access: "public" }, async (args) => {
	const { BASE_ORIGIN } = args.services.env;
	const replaces = await readCookie(args.request, BASE_ORIGIN, "session");
	const session = await arriveWithCode(args, args.url.searchParams.get("code") ?? "", replaces);
	if (!session) return redirect("/sign-in?notice=late");
	const cookie = await writeCookie(BASE_ORIGIN, "session", session.token, session.maxAge);
	return redirect("/", { headers: { "Set-Cookie": cookie, ...secretLinkHeaders } });
});
