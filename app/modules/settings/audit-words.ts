import { type AuditFacts, auditWords, type Change } from "#app/modules/audit/words.ts";
import { isSettingKey, settingOf } from "./registry.ts";
import { storedWords } from "./stored-words.ts";

export const settingsAuditWords = auditWords(
	"settings",
	{},
	{
		"setting:change": {
			say: ({ objectId }) => ownWords.get(objectId ?? "") ?? "changed {object}",
			object: titleOf,
			path: ({ objectId }) => pathOf(objectId),
			changes: changed,
		},
	},
);

/** Of what has no title, because no page shows it. */
const ownWords: ReadonlyMap<string, string> = new Map([
	["FIRST_STEPS_HIDDEN", "hid or showed the first steps"],
	["SSO_TESTED", "kept that the connection for single sign-on works"],
]);

function titleOf({ objectId }: AuditFacts): string | undefined {
	return objectId !== null && isSettingKey(objectId) ? settingOf(objectId).title : undefined;
}

function pathOf(key: string | null): string | undefined {
	if (key === null || !isSettingKey(key)) return undefined;
	const { group } = settingOf(key);
	return group === null ? undefined : `/settings/${group}#${key}`;
}

function changed({ objectId, before, after }: AuditFacts): Change[] {
	if (objectId === null || !isSettingKey(objectId) || settingOf(objectId).title === "") return [];
	const label = settingOf(objectId).title;
	return [{ label, before: storedWords(objectId, before), after: storedWords(objectId, after) }];
}
