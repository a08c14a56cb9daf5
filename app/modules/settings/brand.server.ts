import { eq } from "drizzle-orm";
import type { Colour } from "#app/lib/colour.ts";
import { logoPath } from "#app/modules/files/picture-paths.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { settings } from "#db/tenant/settings.ts";
import { companySettings } from "./company-settings.ts";

/** How a workspace is recognised: the address of its logo, and its colour. */
export type WorkspaceBrand = { readonly logo: string | null; readonly colour: Colour | null };

export async function brandOf(db: TenantDb): Promise<WorkspaceBrand> {
	const [logo, colour] = await Promise.all([logoPath(db), brandColour(db)]);
	return { logo, colour };
}

async function brandColour(db: TenantDb): Promise<Colour | null> {
	const [row] = await db
		.select({ value: settings.value })
		.from(settings)
		.where(eq(settings.key, "BRAND_COLOUR"));
	return companySettings.BRAND_COLOUR.kind.type.safeParse(row?.value).data ?? null;
}
