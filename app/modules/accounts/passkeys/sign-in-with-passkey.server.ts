import { data } from "@remix-run/node";
import { readCookie } from "#app/request/cookie.server.ts";
import type { VisitorSteps } from "#app/request/enter-in-steps.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { attempts } from "#db/tenant/attempts.ts";
import { answerAdmission } from "../admission-answer.server.ts";
import { admitMember, type SignInVisit } from "../admit.server.ts";
import { giveBackTry } from "../attempts.server.ts";
import { readBrowser } from "../browser.server.ts";
import { noteRefusedSignIn } from "../history/note-sign-in.server.ts";
import { passkeyLimit } from "../limits.ts";
import { networkOf } from "../network.ts";
import { readPendingSignIn } from "../pending-sign-in.server.ts";
import { giveSecondFactor } from "../second-step.server.ts";
import { answerSecondStep } from "../second-step-page.server.ts";
import { checkPasskey } from "./check-passkey.server.ts";
import { pageOrigin } from "./page-origin.ts";
import type { PasskeyCheck } from "./passkey-check.ts";
import { notePasskeyUse } from "./used-passkey.server.ts";

const refusal = "That passkey does not open this workspace. Try another one, or use your password.";

/**
 * Signs a member in with what their passkey signed: both factors at once, or the second where one is asked for.
 */
export async function passkeySignInAction(args: VisitorSteps) {
	const { request, services, step, now } = args;
	const { BASE_ORIGIN } = services.env;
	const form = await request.formData();
	const given = {
		visit: { ...args, browser: await readBrowser(request, BASE_ORIGIN) },
		check: {
			...{ step, now, origin: pageOrigin(BASE_ORIGIN, request) },
			ceremony: await readCookie(request, BASE_ORIGIN, "passkey"),
		},
		signed: form.get("signed"),
		stays: form.has("stay"),
	};
	return form.get("for") === "second" ? asSecondFactor(given) : asBoth(given);
}

type Given = {
	readonly visit: VisitorSteps & Pick<SignInVisit, "browser">;
	readonly check: Parameters<typeof checkPasskey>[0];
	readonly signed: unknown;
	/** The browser is to stay signed in. */
	readonly stays: boolean;
};

async function asSecondFactor({ visit, check, signed }: Given) {
	const { request, services, context, step, now } = visit;
	const { host } = context.host;
	const token = await readCookie(request, services.env.BASE_ORIGIN, "pending");
	const pending = await step((db) => readPendingSignIn(db, token, host, now));
	const memberId = pending?.memberId ?? null;
	const checked =
		memberId && (await checkPasskey(check, signed, { purpose: "second", host, memberId }));
	const outcome = await giveSecondFactor(visit, token, async (db) => {
		if (!checked || !(await notePasskeyUse(db, checked, now))) return null;
		await giveBackTry(db, attempts, services, limitOf(visit));
		return "passkey";
	});
	return answerSecondStep(outcome, visit, refusal);
}

async function asBoth({ visit, check, signed, stays }: Given) {
	const { services, context, step, now, url } = visit;
	const asked = { purpose: "sign-in", host: context.host.host, memberId: null } as const;
	const checked = await checkPasskey(check, signed, asked);
	const admission = await step(async (db) => {
		if (!(await notePasskeyUse(db, checked, now)) || checked.kind === "wrong") {
			await noteRefusal(db, visit, checked);
			return null;
		}
		await giveBackTry(db, attempts, services, limitOf(visit));
		const { memberId } = checked.passkey;
		return admitMember(db, visit, { memberId, firstFactor: "passkey", stays });
	});
	if (!admission) return data({ error: refusal }, 422);
	return answerAdmission(admission, services.env.BASE_ORIGIN, url);
}

/** Only what a browser was asked for is a try: anybody may send the rest, as often as they like. */
async function noteRefusal(db: TenantDb, visit: VisitorSteps, checked: PasskeyCheck) {
	const isRight = checked.kind === "right";
	if (!isRight && !checked.wasAsked) return;
	const memberId = isRight ? checked.passkey.memberId : checked.memberId;
	await noteRefusedSignIn(db, visit, { memberId, firstFactor: "passkey", secondFactor: null });
}

function limitOf({ context }: VisitorSteps) {
	return passkeyLimit(networkOf(context.clientAddress));
}
