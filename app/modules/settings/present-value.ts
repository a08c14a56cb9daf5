import type { OwnRecord } from "#app/modules/tenants/change-record.server.ts";
import { type SettingKey, type Settings, settingOf } from "./registry.ts";

/** A setting as it holds at present. What the registry knows of the workspace holds before what is stored beside it. */
export function presentValue(key: SettingKey, settings: Settings, record: OwnRecord): unknown {
	const { column } = settingOf(key);
	return column === null ? settings[key] : record[column];
}
