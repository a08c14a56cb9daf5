import { todayIn } from "#app/lib/calendar-date.ts";
import type { Actor } from "#app/modules/audit/record.server.ts";
import { changeRecord, type OwnRecord } from "#app/modules/tenants/change-record.server.ts";
import type { TenantRecord } from "#app/modules/tenants/tenant-record.ts";
import { assertFeature, featuresFor } from "#app/request/entitlement.server.ts";
import type { Services } from "#app/services.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { presentValue } from "./present-value.ts";
import { readSettings } from "./read.server.ts";
import type { SettingChange } from "./read-settings-form.ts";
import { type SettingKey, settingOf } from "./registry.ts";
import { sealSetting } from "./seal-setting.server.ts";
import { storeSetting } from "./write.server.ts";

export type WantedChange = Pick<SettingChange, "key" | "value"> & {
	/** What was seen before, as its control held it; without it whatever stands there is replaced. */
	readonly seen?: string;
};

/**
 * Changes settings together, or none of them when somebody else changed one since it was seen. It counts at the next
 * request here and within a second in every other process.
 *
 * @returns those that were changed meanwhile; empty when all of it was done
 * @throws ZodError when a value does not fit its type
 * @throws Problem `feature.not_in_plan` for one of a feature that the plan does not have; it can be taken back
 */
export async function changeSettings(
	services: Pick<Services, "database" | "directory" | "env" | "flags" | "clock">,
	tenant: TenantRecord,
	wanted: readonly WantedChange[],
	by: { readonly actor: Actor; readonly now: Date },
): Promise<readonly SettingKey[]> {
	assertInPlan(services, tenant, wanted);
	const writing = { ...by, today: todayIn(tenant.timeZone, by.now) };
	try {
		await services.database.registryThenTenant(
			tenant,
			(db) => changeRecord(db, tenant.id, recordChange(wanted)),
			async (db, record) => {
				await assertAsSeen(db, record, wanted);
				for (const { key, value } of wanted) {
					await storeSetting(db, writing, key, sealSetting(services, tenant.id, key, value));
				}
			},
		);
	} catch (error) {
		if (error instanceof ChangedMeanwhile) return error.keys;
		throw error;
	}
	services.directory.forget();
	return [];
}

function assertInPlan(
	services: Pick<Services, "flags" | "clock">,
	tenant: TenantRecord,
	wanted: readonly WantedChange[],
): void {
	const can = featuresFor(services, tenant, null);
	for (const { key, value } of wanted) {
		const { feature } = settingOf(key);
		if (feature && value !== undefined) assertFeature(can, feature);
	}
}

class ChangedMeanwhile extends Error {
	readonly keys: readonly SettingKey[];

	constructor(keys: readonly SettingKey[]) {
		super(`Changed meanwhile: ${keys.join(", ")}`);
		this.keys = keys;
	}
}

function recordChange(wanted: readonly WantedChange[]): Partial<OwnRecord> {
	return Object.fromEntries(
		wanted.flatMap(({ key, value }) => {
			const { column, kind } = settingOf(key);
			return column === null ? [] : [[column, kind.type.parse(value)]];
		}),
	);
}

async function assertAsSeen(
	db: TenantDb,
	record: OwnRecord,
	wanted: readonly WantedChange[],
): Promise<void> {
	const settings = await readSettings(db);
	const moved = wanted.filter(({ key, seen }) => {
		const now = settingOf(key).kind.text(presentValue(key, settings, record));
		return seen !== undefined && seen !== now;
	});
	if (moved.length > 0) throw new ChangedMeanwhile(moved.map(({ key }) => key));
}
