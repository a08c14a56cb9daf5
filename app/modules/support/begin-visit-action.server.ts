import { data, redirect } from "@remix-run/node";
import { giveBackTry, takeTry } from "#app/modules/accounts/attempts.server.ts";
import { supportArrivalLimit } from "#app/modules/accounts/limits.ts";
import { networkOf } from "#app/modules/accounts/network.ts";
import { waitWords } from "#app/modules/accounts/wait-words.ts";
import { readCookie, writeCookie } from "#app/request/cookie.server.ts";
import type { VisitorSteps } from "#app/request/enter-in-steps.server.ts";
import { attempts } from "#db/tenant/attempts.ts";
import { beginVisit } from "./visit.server.ts";

/** Swaps a code for the support session's cookie, which ends with the browser. A try that fails stays counted. */
export async function beginVisitAction(args: VisitorSteps) {
	const { request, services, context, tenant, step, now } = args;
	const { BASE_ORIGIN } = services.env;
	const limit = supportArrivalLimit(networkOf(context.clientAddress));
	const wait = await step((db) => takeTry(db, attempts, services, [limit], now));
	if (wait > 0) {
		const error = `Coming in rests here. Try again in ${waitWords(wait)}.`;
		return data({ error }, { status: 429, headers: { "Retry-After": String(wait) } });
	}
	const code = String((await request.formData()).get("code") ?? "");
	const visit = { database: services.database, tenant, now, requestId: context.requestId };
	const replaces = await readCookie(request, BASE_ORIGIN, "support");
	const token = await beginVisit({ ...visit, host: context.host.host }, code, replaces);
	if (!token) return data({ error: tooLate }, 422);
	await step((db) => giveBackTry(db, attempts, services, limit));
	const cookie = await writeCookie(BASE_ORIGIN, "support", token);
	return redirect("/", { headers: { "Set-Cookie": cookie } });
}

const tooLate =
	"That way in works once, for a minute, while an owner consents. Open the workspace from the console again.";
