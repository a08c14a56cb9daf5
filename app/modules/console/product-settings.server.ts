import { inArray, isNotNull, sql } from "drizzle-orm";
import {
	isProductSettingKey,
	type ProductSettingKey,
	productSettingKeys,
	readProductSetting,
	productSettings as registry,
} from "#app/modules/settings/product-settings.ts";
import type { Services } from "#app/services.server.ts";
import type { PublicDb } from "#db/handle.ts";
import { entitlementSnapshots } from "#db/public/entitlements.ts";
import { productSettings } from "#db/public/product-settings.ts";
import { subscriptions } from "#db/public/subscriptions.ts";
import { noteStaffAction } from "./staff-actions.server.ts";

/** Every setting of the product as it stands, in the registry's order. */
export async function listProductSettings(db: PublicDb) {
	const rows = await db
		.select({ key: productSettings.key, value: productSettings.value })
		.from(productSettings)
		.where(inArray(productSettings.key, productSettingKeys));
	const stored = new Map(rows.map(({ key, value }) => [key, value]));
	return productSettingKeys.map((key) => {
		const { title, help, kind, usual } = registry[key];
		const value = readProductSetting(key, stored.get(key));
		return {
			...{ key, title, help },
			control: kind.control,
			text: kind.text(value),
			words: kind.words(value),
			usual: kind.words(usual),
			isUsual: value === usual,
		};
	});
}

/** For how many workspaces the grace counts now. */
export function countLate(db: PublicDb): Promise<number> {
	return db.$count(subscriptions, isNotNull(subscriptions.pastDueSince));
}

export type ProductSettingRow = Awaited<ReturnType<typeof listProductSettings>>[number];

export type SettingForm = {
	readonly key: ProductSettingKey;
	readonly text: string;
	readonly reason: string;
	readonly errors: Partial<Record<"value" | "reason", string>> | null;
	readonly value: unknown;
};

/** Reads the form of one setting; null when the product has no such setting. */
export function readSettingForm(form: FormData): SettingForm | null {
	const key = String(form.get("key"));
	if (!isProductSettingKey(key)) return null;
	const text = String(form.get("value") ?? "");
	const reason = String(form.get("reason") ?? "").trim();
	const read = registry[key].kind.read(text);
	const errors = {
		...("problem" in read && { value: read.problem }),
		...(reason === "" && { reason: "Say why: others will ask." }),
	};
	const isFine = Object.keys(errors).length === 0;
	return {
		key,
		text,
		reason,
		errors: isFine ? null : errors,
		value: "value" in read && read.value,
	};
}

/** Sets it for every workspace: at the next request here, within a second in every other process. */
export async function changeProductSetting(
	{ database, directory }: Pick<Services, "database" | "directory">,
	{ key, value, reason }: Pick<SettingForm, "key" | "value" | "reason">,
	{ staffId, now }: { staffId: string; now: Date },
): Promise<void> {
	const { kind } = registry[key];
	const checked = kind.type.parse(value);
	await database.publicTransaction(async (db) => {
		const [before] = await db
			.select({ value: productSettings.value })
			.from(productSettings)
			.where(sql`${productSettings.key} = ${key}`)
			.for("update");
		const change = { value: checked, updatedAt: now, updatedBy: staffId };
		await db
			.insert(productSettings)
			.values({ key, ...change })
			.onConflictDoUpdate({ target: productSettings.key, set: change });
		await noteStaffAction(
			db,
			{
				...{ staffId, action: "setting:change", subject: key, reason },
				before: kind.words(readProductSetting(key, before?.value)),
				after: kind.words(checked),
			},
			now,
		);
		// Whoever is late now may have more time, or none: the snapshots of theirs are worked out anew at once.
		const late = db
			.select({ id: subscriptions.tenantId })
			.from(subscriptions)
			.where(isNotNull(subscriptions.pastDueSince));
		await db
			.update(entitlementSnapshots)
			.set({ changesAt: now })
			.where(inArray(entitlementSnapshots.tenantId, late));
	});
	directory.forget();
}
