import { readSignOnRule } from "#app/modules/accounts/read-sign-on-rule.server.ts";
import { readSettings } from "#app/modules/settings/read.server.ts";
import type { SettingChange } from "#app/modules/settings/read-settings-form.ts";
import type { SettingKey } from "#app/modules/settings/registry.ts";
import { saveSettingsAction } from "#app/modules/settings/save-settings-action.server.ts";
import type { MemberSteps } from "#app/request/enter-in-steps.server.ts";
import { connectionMark, connectionOf } from "./connection.server.ts";
import { endOtherSessions } from "./end-other-sessions.server.ts";
import { listMailDomains } from "./mail-domains.server.ts";

/**
 * Saves the settings of single sign-on. It is switched on only for a connection that was tried as it is, and required
 * only where a company address is proven; then who came otherwise is signed out.
 */
export function saveSignOn(args: MemberSteps) {
	return saveSettingsAction(args, "single-sign-on", {
		check: (changes) => problemsOf(args, changes),
		async after(changes) {
			if (changes.some(({ key }) => key === "SSO_MODE")) await signOthersOut(args);
		},
	});
}

/** Signs out who has to come by the provider now and did not. */
export async function signOthersOut({ step, can, member, context }: MemberSteps): Promise<number> {
	const actor = { kind: "member", id: member.id, requestId: context.requestId } as const;
	return step(async (db) => endOtherSessions(db, actor, await readSignOnRule(db, can)));
}

const connecting: readonly SettingKey[] = ["SSO_ISSUER", "SSO_CLIENT_ID", "SSO_CLIENT_SECRET"];

async function problemsOf(
	{ step, services }: MemberSteps,
	changes: readonly SettingChange[],
): Promise<Partial<Record<SettingKey, string>>> {
	const mode = changes.find(({ key }) => key === "SSO_MODE")?.value;
	if (mode === undefined || mode === "off") return {};
	if (changes.some(({ key }) => connecting.includes(key))) {
		return { SSO_MODE: "Save the connection and test it first, then switch it on." };
	}
	const { isTested, isProven } = await step(async (db) => {
		const { SSO_TESTED } = await readSettings(db);
		const connection = await connectionOf(db, services);
		const domains = await listMailDomains(db);
		return {
			isTested: connection !== null && connectionMark(services, connection) === SSO_TESTED,
			isProven: domains.some(({ provenAt }) => provenAt !== null),
		};
	});
	if (!isTested) return { SSO_MODE: "Test the connection first, with the button below." };
	if (!isProven)
		return { SSO_MODE: "Prove a company address first: that is at the end of the page." };
	return {};
}
