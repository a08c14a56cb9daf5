import { z } from "zod";

/** What the archive's `manifest.json` says. Format 1 is described in docs/archive.md. */
export const archiveFormat = 1;

/** More than any manifest has: with 20,000 files it is about 4 MB. */
export const longestManifest = 64 * 1024 * 1024;

const checksum = z.string().regex(/^[0-9a-f]{64}$/);
const bytes = z.number().int().nonnegative();
const tableName = z.string().regex(/^[a-z][a-z0-9_]{0,62}$/);

const tablePart = z.strictObject({
	name: tableName,
	columns: z.array(tableName).min(1),
	rows: z.number().int().nonnegative(),
	bytes,
	/** SHA-256 of `tables/<name>.copy`. */
	sha256: checksum,
});

/** A key of storage, below the workspace's own prefix: a path of harmless names. */
const fileKey = z
	.string()
	.max(300)
	.regex(/^[A-Za-z0-9_-][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/);

const filePart = z.strictObject({ key: fileKey, bytes, sha256: checksum });

export const manifestShape = z.object({
	format: z.literal(archiveFormat),
	writtenAt: z.iso.datetime(),
	/** What of people and secrets was taken out: nothing, or all that a scrubbed copy lacks. */
	scrubbed: z.boolean(),
	/** Which secret of an installation seals what is sealed inside: not the secret itself. */
	sealedBy: z.string(),
	schema: z.object({
		version: z.number().int().positive(),
		/** The migrations that made it, by name and checksum. */
		migrations: z.array(z.object({ tag: z.string(), checksum: z.string() })),
	}),
	workspace: z.object({
		/** Of the original; a copy gets another. */
		id: z.uuid(),
		slug: z.string(),
		name: z.string().min(1).max(200),
		country: z.string(),
		currency: z.string(),
		locale: z.string(),
		timeZone: z.string(),
		plan: z.enum(["starter", "team", "business"]),
		planVersion: z.number().int().positive(),
	}),
	tables: z.array(tablePart),
	files: z.array(filePart),
});

export type Manifest = z.infer<typeof manifestShape>;
export type TablePart = z.infer<typeof tablePart>;
export type FilePart = z.infer<typeof filePart>;

export const manifestPath = "manifest.json";
export const tablePath = (name: string) => `tables/${name}.copy`;
export const filePath = (key: string) => `files/${key}`;
