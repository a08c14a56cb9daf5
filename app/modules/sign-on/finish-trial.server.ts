import { data } from "@remix-run/node";
import type { SignedOn } from "#app/integrations/oidc/signed-on.ts";
import { doorwayData } from "#app/modules/accounts/doorway.server.ts";
import { secretLinkHeaders } from "#app/modules/accounts/secret-link.ts";
import { recordAudit } from "#app/modules/audit/record.server.ts";
import { writeSetting } from "#app/modules/settings/write.server.ts";
import { tenantOrigin } from "#app/modules/tenants/tenant-origin.ts";
import type { VisitorSteps } from "#app/request/enter-in-steps.server.ts";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import type { Came, CameBack } from "./come-back.server.ts";
import { connectionMark } from "./connection.server.ts";
import { trialWords } from "./trial-words.ts";

/** Where the owner who tried the connection goes on. */
const settingsPath = "/settings/single-sign-on";

/** Says what came of trying the connection. One that worked is remembered: from then on it may be switched on. */
export async function finishTrial(visit: VisitorSteps, back: CameBack, came: Came) {
	if (back.kind === "refused") return tellFailure(visit, back);
	await keepTrial(visit, came);
	const flash = { text: "The connection works.", detail: whoWords(back.person) };
	return redirectWithFlash(settingsPath, flash, visit);
}

async function keepTrial(
	{ step, services, context, now }: VisitorSteps,
	{ taken, connection }: Came,
) {
	const actor = { kind: "member", id: taken.testedBy ?? "", requestId: context.requestId } as const;
	const today = now.toISOString().slice(0, 10);
	await step(async (db) => {
		const mark = connectionMark(services, connection);
		await writeSetting(db, { actor, now, today }, "SSO_TESTED", mark);
		await recordAudit(db, actor, { action: "sign-on:try", objectType: "workspace" });
	});
}

function whoWords({ email, isEmailVerified, name }: SignedOn): string {
	if (email === null) {
		return "But your provider sends no email address: let it send the claim “email”, or nobody can be recognised.";
	}
	const who = name === null ? email : `${name}, ${email}`;
	const doubt = isEmailVerified === false ? " It says that the address is not confirmed." : "";
	return `Your provider says that you are ${who}.${doubt}`;
}

function tellFailure(
	{ services, tenant, context, now }: VisitorSteps,
	{ why, failure }: CameBack & { kind: "refused" },
) {
	const page = {
		...doorwayData(services, tenant, now),
		name: tenant.name,
		address: new URL(tenantOrigin(services.env.BASE_ORIGIN, tenant)).host,
		...trialWords(why, failure?.message ?? null),
		label: null,
		again: settingsPath,
		requestId: context.requestId,
	};
	return data(page, { status: 403, headers: secretLinkHeaders });
}
