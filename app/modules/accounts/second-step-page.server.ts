import { data, redirect } from "@remix-run/node";
import { readCookie } from "#app/request/cookie.server.ts";
import type { VisitorSteps } from "#app/request/enter-in-steps.server.ts";
import type { VisitorArgs } from "#app/request/enter-tenant.server.ts";
import { answerAdmission } from "./admission-answer.server.ts";
import { readBrowser } from "./browser.server.ts";
import { heldFactors } from "./factors/held-factors.server.ts";
import { spendCode } from "./factors/spend-code.server.ts";
import { onward, pageAfterSignIn, signInAgainPath } from "./page-after-sign-in.ts";
import { readPendingSignIn } from "./pending-sign-in.server.ts";
import { giveSecondFactor, type SecondOutcome } from "./second-step.server.ts";
import { stepPage } from "./step-page.server.ts";
import { waitWords } from "./wait-words.ts";

/** What the second step shows; back to the first one where none waits. */
export async function secondStepPage(args: VisitorArgs) {
	const { db, request, services, context, url, now, member } = args;
	if (member) return redirect(pageAfterSignIn(url));
	const { host } = context.host;
	const token = await readCookie(request, services.env.BASE_ORIGIN, "pending");
	const pending = await readPendingSignIn(db, token, host, now);
	if (!pending) return redirect(signInAgainPath(url, "again"));
	const { codeApp, passkeysHere, recoveryCodesLeft } = await heldFactors(
		db,
		pending.memberId,
		host,
	);
	return {
		...(await stepPage(args)),
		email: pending.email,
		ways: { codeApp, passkey: passkeysHere > 0, recoveryCode: recoveryCodesLeft > 0 },
		isRecovery: url.searchParams.get("with") === "recovery-code",
		search: onward(url),
	};
}

/** Takes a code from the app or a recovery code. */
export async function giveCodeAction(args: VisitorSteps) {
	const { request, services } = args;
	const { BASE_ORIGIN } = services.env;
	const browser = await readBrowser(request, BASE_ORIGIN);
	const token = await readCookie(request, BASE_ORIGIN, "pending");
	const typed = String((await request.formData()).get("code") ?? "");
	const outcome = await giveSecondFactor({ ...args, browser }, token, (db, { memberId }) =>
		spendCode(db, services, memberId, typed, args.now),
	);
	return answerSecondStep(outcome, args, "That is not a code that works now. Type the newest one.");
}

/** In, back to the form with words, or to the start of signing in. */
export async function answerSecondStep(
	outcome: SecondOutcome,
	{ url, services }: Pick<VisitorArgs, "url" | "services">,
	wrong: string,
) {
	switch (outcome.kind) {
		case "in":
			return answerAdmission(outcome.admission, services.env.BASE_ORIGIN, url);
		case "wrong":
			return data({ error: wrong }, 422);
		case "wait":
			return data(
				{ error: `Signing in rests here. Try again in ${waitWords(outcome.seconds)}.` },
				{ status: 429, headers: { "Retry-After": String(outcome.seconds) } },
			);
		case "over":
			return redirect(signInAgainPath(url, "again"));
		default:
			return outcome satisfies never;
	}
}
