import { buffer } from "node:stream/consumers";
import { and, eq } from "drizzle-orm";
import sharp from "sharp";
import type { FileStorage } from "#app/integrations/flydrive/storage.ts";
import type { TenantDb } from "#db/handle.ts";
import { files } from "#db/tenant/files.ts";

/** In pixels: mail programs show it at half of it. */
const box = { width: 320, height: 80 };

/** With more a mail program may cut the mail off; then the name stands there alone. */
const mostBytes = 40_000;

export type MailLogo = { readonly png: Buffer; readonly width: number; readonly height: number };

/** The workspace's logo as mail programs can show it: small, and a PNG. Null where there is none, or none that fits. */
export async function logoForMail(db: TenantDb, storage: FileStorage): Promise<MailLogo | null> {
	const [row] = await db
		.select({ key: files.key })
		.from(files)
		.where(and(eq(files.objectType, "logo"), eq(files.state, "stored")));
	const stream = row ? await storage.read(row.key) : null;
	if (!stream) return null;
	const { data, info } = await sharp(await buffer(stream))
		.resize({ ...box, fit: "inside", withoutEnlargement: true })
		.png({ palette: true, compressionLevel: 9 })
		.toBuffer({ resolveWithObject: true });
	const { width, height } = info;
	return data.length > mostBytes ? null : { png: data, width, height };
}
