import { redirect } from "@remix-run/node";
import { tenantLoader } from "#app/request/page.server.ts";
import { answerAdmission } from "../admission-answer.server.ts";
import { arriveWithCode } from "../arrive.server.ts";
import { readBrowser } from "../browser.server.ts";
import { secretLinkHeaders } from "../secret-link.ts";

/**
 * Signs a person in who comes from the site with a one-time code. A GET may do that: the code is used up by it,
 * lives 60 seconds, and comes by a link that the site shows and never by mail, where previews would open it.
 */
export const loader = tenantLoader({ access: "public" }, async (args) => {
	const { BASE_ORIGIN } = args.services.env;
	const browser = await readBrowser(args.request, BASE_ORIGIN);
	const code = args.url.searchParams.get("code") ?? "";
	const admission = await arriveWithCode({ ...args, browser }, code);
	if (!admission) return redirect("/sign-in?notice=late");
	return answerAdmission(admission, BASE_ORIGIN, args.url, secretLinkHeaders);
});
