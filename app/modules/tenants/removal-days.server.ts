import { eq } from "drizzle-orm";
import {
	type ProductSettingKey,
	readProductSetting,
} from "#app/modules/settings/product-settings.ts";
import type { PublicDb } from "#db/handle.ts";
import { productSettings } from "#db/public/product-settings.ts";

/** For how many days a workspace can be kept after its removal was asked for. */
export async function removalDays(db: PublicDb): Promise<number> {
	const key = "REMOVAL_DAYS" satisfies ProductSettingKey;
	const [row] = await db
		.select({ value: productSettings.value })
		.from(productSettings)
		.where(eq(productSettings.key, key));
	return readProductSetting(key, row?.value);
}
