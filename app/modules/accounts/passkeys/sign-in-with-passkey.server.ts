import { data } from "@remix-run/node";
import { normalEmail } from "#app/lib/email-address.ts";
import { readCookie } from "#app/request/cookie.server.ts";
import type { VisitorSteps } from "#app/request/enter-in-steps.server.ts";
import { answerAdmission } from "../admission-answer.server.ts";
import { admitMember } from "../admit.server.ts";
import { readBrowser } from "../browser.server.ts";
import { noteRefusedSignIn } from "../history/note-sign-in.server.ts";
import { readPendingSignIn } from "../pending-sign-in.server.ts";
import { readSignOnRule } from "../read-sign-on-rule.server.ts";
import { giveSecondFactor } from "../second-step.server.ts";
import { answerSecondStep } from "../second-step-page.server.ts";
import { mustSignOn } from "../sign-on-rule.ts";
import { checkPasskey } from "./check-passkey.server.ts";
import { pageOrigin } from "./page-origin.ts";
import { notePasskeyUse } from "./used-passkey.server.ts";

const refusal = "That passkey does not open this workspace. Try another one, or use your password.";

/**
 * Signs a member in with what their passkey signed: both factors at once, or the second where one is asked for. Who has
 * to come by the company's provider has no passkey that counts.
 */
export async function passkeySignInAction(args: VisitorSteps) {
	const { request, services, context, step, now } = args;
	const { BASE_ORIGIN } = services.env;
	const { host } = context.host;
	const form = await request.formData();
	const visit = { ...args, browser: await readBrowser(request, BASE_ORIGIN) };
	const check = {
		...{ step, now, origin: pageOrigin(BASE_ORIGIN, request) },
		ceremony: await readCookie(request, BASE_ORIGIN, "passkey"),
	};
	if (form.get("for") === "second") {
		const token = await readCookie(request, BASE_ORIGIN, "pending");
		const pending = await step((db) => readPendingSignIn(db, token, host, now));
		const memberId = pending?.memberId ?? "";
		const used = pending
			? await checkPasskey(check, form.get("signed"), { purpose: "second", host, memberId })
			: null;
		const outcome = await giveSecondFactor(visit, token, async (db) => {
			const isNoted = used && (await notePasskeyUse(db, used, used.newCounter, now));
			return isNoted ? "passkey" : null;
		});
		return answerSecondStep(outcome, args, refusal);
	}
	const asked = { purpose: "sign-in", host, memberId: null } as const;
	const used = await checkPasskey(check, form.get("signed"), asked);
	const admission = await step(async (db) => {
		const rule = await readSignOnRule(db, args.can);
		const isFree = used && !mustSignOn(rule, { ...used, email: normalEmail(used.email) });
		if (isFree && (await notePasskeyUse(db, used, used.newCounter, now))) {
			const passed = { memberId: used.memberId, firstFactor: "passkey", stays: true } as const;
			return admitMember(db, visit, passed);
		}
		const facts = { memberId: null, firstFactor: "passkey", secondFactor: null };
		await noteRefusedSignIn(db, visit, facts);
		return null;
	});
	if (!admission) return data({ error: refusal }, 422);
	return answerAdmission(admission, BASE_ORIGIN, args.url);
}
