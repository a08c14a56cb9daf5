import { newId } from "#app/lib/id.ts";
import type { Actor } from "#app/modules/audit/record.server.ts";
import { notify } from "#app/modules/notifications/notify.server.ts";
import { whoMay } from "#app/request/who-may.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";
import { type SettingKey, settingOf } from "./registry.ts";

/** Those who decide how people sign in hear of what another of them changed. */
export async function tellOwners(db: TenantDb, actor: Actor, key: SettingKey): Promise<void> {
	const { group, title } = settingOf(key);
	if (group === null) return;
	const people = await db.select({ id: members.id }).from(members).where(whoMay("security:manage"));
	await notify(db, {
		...{ kind: "security-setting", cause: newId(), params: { setting: title } },
		to: people.map(({ id }) => id).filter((id) => id !== actor.id),
		...(actor.kind === "member" && actor.id ? { subjectId: actor.id } : {}),
	});
}
