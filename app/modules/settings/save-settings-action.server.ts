import { data } from "@remix-run/node";
import type { MemberSteps } from "#app/request/enter-in-steps.server.ts";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { mayDo } from "#app/request/permission.server.ts";
import { notFound } from "#app/request/problem.ts";
import { assertRecentlyProven } from "#app/request/recent-proof.server.ts";
import { changeSettings, type WantedChange } from "./change-settings.server.ts";
import { settingGroup } from "./groups.ts";
import { presentValue } from "./present-value.ts";
import { readSettings } from "./read.server.ts";
import { readSettingsForm, type SettingChange } from "./read-settings-form.ts";
import { isSecret, isSettingKey, type SettingKey, settingOf } from "./registry.ts";
import { seenField } from "./seen-field.ts";

type Around = {
	/** What else is wrong with the changes, by their keys. */
	readonly check?: (changes: readonly SettingChange[]) => Promise<Problems>;
	/** What follows from them once they are saved. */
	readonly after?: (changes: readonly SettingChange[]) => Promise<void>;
};
type Problems = Partial<Record<SettingKey, string>>;

/** The form of one page: all of its changes together, or none. */
export async function saveSettingsAction(
	args: MemberSteps,
	name: string | undefined,
	{ check, after }: Around = {},
) {
	const group = settingGroup(name);
	if (!group) throw notFound("page");
	const form = await args.request.formData();
	const { changes, typed, errors } = readSettingsForm(form, group.name, args.tenant.country);
	const problems = { ...(await check?.(changes)), ...errors };
	if (Object.keys(problems).length > 0) return data({ typed, errors: problems, seen: {} }, 422);
	const path = `/settings/${group.name}`;
	if (changes.length === 0) {
		return redirectWithFlash(path, { text: "Nothing was changed." }, args);
	}
	const moved = await change(args, changes);
	if (moved.length > 0) return data({ typed, ...(await asTheyStand(args, moved)) }, 409);
	await after?.(changes);
	const undo = changes.some(({ key }) => isSecret(key))
		? undefined
		: { action: path, fields: undoFields(changes) };
	return redirectWithFlash(path, { text: savedText(changes), undo }, args);
}

/** Takes one setting back to what every workspace begins with. */
export async function backToUsualAction(args: MemberSteps) {
	const key = String((await args.request.formData()).get("usual"));
	const definition = isSettingKey(key) ? settingOf(key) : null;
	if (!isSettingKey(key) || !definition?.group || definition.column) throw notFound("setting");
	const { kind, title, group, usual } = definition;
	if (kind.control.kind === "page") throw notFound("setting");
	const before = (await args.step((db) => readSettings(db)))[key];
	await change(args, [{ key, value: undefined }]);
	const path = `/settings/${group}`;
	if (isSecret(key)) return redirectWithFlash(path, { text: `${title}: cleared.` }, args);
	const text = `${title}: back to ${kind.words(usual)}.`;
	const fields = { [key]: kind.text(before), [seenField(key)]: kind.text(usual) };
	return redirectWithFlash(path, { text, undo: { action: path, fields } }, args);
}

/** What decides how people sign in takes somebody who showed just now who they are. */
function change(
	args: MemberSteps,
	wanted: readonly WantedChange[],
): Promise<readonly SettingKey[]> {
	const { services, tenant, member, session, context, now } = args;
	for (const { key } of wanted) {
		const { permission } = settingOf(key);
		if (!mayDo(member, permission)) throw notFound("setting");
		if (permission !== "security:manage") continue;
		assertRecentlyProven({ recentlyProven: true }, session, args, now);
	}
	const actor = { kind: "member", id: member.id, requestId: context.requestId } as const;
	return changeSettings(services, tenant, wanted, { actor, now });
}

function savedText(changes: readonly SettingChange[]): string {
	const [first] = changes;
	if (!first || changes.length > 1) return `Saved ${changes.length} settings.`;
	const { title, kind } = settingOf(first.key);
	if (isSecret(first.key)) return `${title}: set.`;
	return `${title}: ${kind.words(first.value)}.`;
}

function undoFields(changes: readonly SettingChange[]): Record<string, string> {
	return Object.fromEntries(
		changes.flatMap(({ key, value, seen }) => [
			[key, seen],
			[seenField(key), settingOf(key).kind.text(value)],
		]),
	);
}

/** What somebody else made of them meanwhile: said beside each, and seen the next time. */
async function asTheyStand({ step, tenant }: MemberSteps, moved: readonly SettingKey[]) {
	const settings = await step((db) => readSettings(db));
	const errors: Partial<Record<SettingKey, string>> = {};
	const seen: Partial<Record<SettingKey, string>> = {};
	for (const key of moved) {
		const { kind } = settingOf(key);
		const value = presentValue(key, settings, tenant);
		seen[key] = kind.text(value);
		errors[key] =
			`Somebody else made it ${kind.words(value)} meanwhile. Save once more to have yours.`;
	}
	return { errors, seen };
}
