import { newId } from "#app/lib/id.ts";
import type { Actor } from "#app/modules/audit/record.server.ts";
import { notify } from "#app/modules/notifications/notify.server.ts";
import { whoMay } from "#app/request/who-may.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";
import { type SettingKey, settingOf } from "./registry.ts";
import { signOnSettings } from "./sign-on-settings.ts";

/** Those who decide how people sign in hear of what another of them changed. */
export async function tellOwners(
	db: TenantDb,
	actor: Actor,
	key: SettingKey,
	value: unknown,
): Promise<void> {
	const { group, title } = settingOf(key);
	if (group === null) return;
	const people = await db.select({ id: members.id }).from(members).where(whoMay("security:manage"));
	const told = {
		cause: newId(),
		to: people.map(({ id }) => id).filter((id) => id !== actor.id),
		...(actor.kind === "member" && actor.id ? { subjectId: actor.id } : {}),
	};
	if (key === "SSO_MODE") {
		const now = signOnSettings.SSO_MODE.kind.type.parse(value);
		await notify(db, { ...told, kind: "sign-on-switched", params: { now } });
	} else {
		const page = group === "single-sign-on" ? group : "sign-in";
		await notify(db, {
			...told,
			kind: "security-setting",
			params: { setting: title, group: page },
		});
	}
}
