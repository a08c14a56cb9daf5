import { createHash } from "node:crypto";
import { createWriteStream, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { beforeAll, expect, test } from "vitest";
import { ZipFile } from "yazl";
import { type Manifest, tablePath } from "#db/archive/manifest.ts";
import { openArchive } from "#db/archive/open-archive.ts";
import { runTenants } from "#tests/kit/cli.ts";
import { testKit } from "#tests/kit/kit.ts";

const kit = testKit();
const folder = mkdtempSync(join(tmpdir(), "refused-test-"));
const good = join(folder, "good.zip");
let parts: Map<string, Buffer>;
let manifest: Manifest;

beforeAll(async () => {
	await kit.createTenant({ slug: "source" });
	await runTenants(kit, "export", "source", good);
	const archive = await openArchive(good);
	manifest = archive.manifest;
	parts = new Map();
	for (const { name } of manifest.tables) {
		const chunks: Buffer[] = [];
		for await (const chunk of await archive.read(tablePath(name))) chunks.push(chunk);
		parts.set(tablePath(name), Buffer.concat(chunks));
	}
	archive.close();
});

test("what is no archive, or a damaged one, is refused in words", async () => {
	const bytes = readFileSync(good);
	const cases: [Buffer, RegExp][] = [
		[Buffer.from("hello"), /no archive of a workspace, or a damaged one/],
		[bytes.subarray(0, bytes.length - 200), /no archive of a workspace, or a damaged one/],
		[flipped(bytes), /damaged|checksum/],
	];
	for (const [content, words] of cases) await refused(content, words);
	expect((await runTenants(kit, "import", join(folder, "none.zip"))).err).toMatch(
		/There is no file/,
	);
});

test("a part that is not what the manifest says is refused", async () => {
	const path = tablePath("members");
	await refused(await packed({ ...contents(), [path]: `${parts.get(path)}x` }), /another size/);
	const swapped = Buffer.from(String(parts.get(path)).replace("Olwethu", "Owlethu"));
	await refused(await packed({ ...contents(), [path]: swapped }), /checksum is another/);
	const { [path]: _, ...without } = contents();
	await refused(await packed(without), /members.copy is missing/);
	await refused(
		await packed({ ...contents(), "tables/other.copy": "" }),
		/does not name tables\/other/,
	);
	const { "manifest.json": __, ...bare } = contents();
	await refused(await packed(bare), /no manifest/);
});

test("names that lead elsewhere are refused", async () => {
	const outside = { key: "../../etc/passwd", bytes: 0, sha256: "0".repeat(64) };
	await refused(await packed(contents({ files: [outside] })), /manifest is wrong at files.0.key/);
	const zip = await packed({ ...contents(), "tables/aaaaaaa.copy": "" });
	const climbing = Buffer.from(
		zip.toString("latin1").replaceAll("tables/aaaaaaa", "../../etc/aaaa"),
		"latin1",
	);
	await refused(climbing, /damaged/);
});

test("a bomb is refused before it is unpacked", async () => {
	const bomb = await packed({ ...contents(), "tables/bomb.copy": Buffer.alloc(64 * 1024 * 1024) });
	await refused(bomb, /grow beyond all measure/);
});

test("another format, a newer release, other migrations and other columns are refused", async () => {
	await refused(await packed(contents({ format: 2 })), /format is not 1/);
	const { migrations } = manifest.schema;
	const newer = [...migrations, { tag: "9999_later", checksum: "x" }];
	await refused(
		await packed(contents({ schema: { version: newer.length, migrations: newer } })),
		/newer release/,
	);
	const edited = migrations.map((each, index) => (index === 0 ? { ...each, checksum: "x" } : each));
	await refused(
		await packed(contents({ schema: { version: edited.length, migrations: edited } })),
		/other migrations/,
	);
	const tables = manifest.tables.map((part) =>
		part.name === "members" ? { ...part, columns: ["id", "pg_sleep"] } : part,
	);
	await refused(await packed(contents({ tables })), /columns id, pg_sleep/);
});

test("rows that do not fit, are missing or leave nobody in charge are refused, and nothing remains", async () => {
	const path = tablePath("members");
	const rows = String(parts.get(path));
	await refused(await repacked("members", `${rows}no uuid\tx\n`), /rows of members do not fit/);
	await refused(
		await repacked("members", rows.replace("\towner\t", "\temployee\t")),
		/Nobody in it is an owner/,
	);
	await refused(await repacked("members", rows, 5), /has 1 rows; its manifest says 5/);
	const left = await kit.owner`select slug from public.tenants`;
	expect(left).toEqual([{ slug: "source" }]);
	const schemas = await kit.owner`select 1 from pg_namespace where nspname like 't\_%'`;
	expect(schemas).toHaveLength(1);
});

async function refused(content: Buffer, words: RegExp): Promise<void> {
	const file = join(folder, "bad.zip");
	writeFileSync(file, content);
	const answer = await runTenants(kit, "import", file, "--slug", "bad-import");
	expect(answer).toMatchObject({ code: 1, out: "" });
	expect(answer.err).toMatch(words);
}

type Contents = Record<string, string | Buffer>;

function contents(changes: object = {}): Contents {
	return {
		...Object.fromEntries(parts),
		"manifest.json": JSON.stringify({ ...manifest, ...changes }),
	};
}

/** The good archive with other rows in one table, and a manifest that says so. */
function repacked(table: string, text: string, rows?: number): Promise<Buffer> {
	const sha256 = createHash("sha256").update(text).digest("hex");
	const tables = manifest.tables.map((part) =>
		part.name === table
			? { ...part, sha256, bytes: Buffer.byteLength(text), rows: rows ?? part.rows }
			: part,
	);
	return packed({ ...contents({ tables }), [tablePath(table)]: text });
}

async function packed(entries: Contents): Promise<Buffer> {
	const zip = new ZipFile();
	for (const [name, content] of Object.entries(entries)) zip.addBuffer(Buffer.from(content), name);
	zip.end();
	const file = join(folder, "packed.zip");
	await pipeline(zip.outputStream, createWriteStream(file));
	return readFileSync(file);
}

/** One byte of the members' compressed rows is another. */
function flipped(bytes: Buffer): Buffer {
	const copy = Buffer.from(bytes);
	const header = copy.indexOf("tables/members.copy") - 30;
	const data = header + 30 + copy.readUInt16LE(header + 26) + copy.readUInt16LE(header + 28);
	copy[data + 20] = (copy[data + 20] ?? 0) ^ 0xff;
	return copy;
}
