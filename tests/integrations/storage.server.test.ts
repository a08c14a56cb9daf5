import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readEnv } from "#app/env.server.ts";
import { openStorage } from "#app/integrations/flydrive/open-storage.server.ts";
import type { FileStorage } from "#app/integrations/flydrive/storage.ts";
import { testS3 } from "#tests/kit/s3.ts";

const s3 = testS3();
const needed = { DATABASE_URL: "postgres://nowhere", APP_SECRET: "s".repeat(32) };

describe.each(["disk", "s3"] as const)("storage on %s", (kind) => {
	let folder: string;
	let storage: FileStorage;

	beforeAll(() => {
		folder = mkdtempSync(join(tmpdir(), "crowdminder-storage-"));
		const bucket = kind === "s3" ? s3.env() : {};
		storage = openStorage(readEnv({ ...needed, DATA_DIR: folder, ...bucket }));
	});

	afterAll(() => {
		storage.stop();
		rmSync(folder, { recursive: true, force: true });
	});

	async function put(key: string, content: Buffer): Promise<void> {
		const path = join(folder, "sent");
		writeFileSync(path, content);
		await storage.put(key, { path, bytes: content.length });
	}

	async function read(key: string, range?: { start: number; end: number }): Promise<string | null> {
		const stream = await storage.read(key, range);
		return stream ? (await buffer(stream)).toString("latin1") : null;
	}

	async function keysBelow(prefix: string): Promise<string[]> {
		const keys: string[] = [];
		for await (const { key } of storage.list(prefix)) keys.push(key);
		return keys.sort();
	}

	test("is where the configuration says", () => {
		expect(storage.kind).toBe(kind);
	});

	test("what was put is read back byte for byte, whole and in parts", async () => {
		const content = Buffer.from(Array.from({ length: 300_000 }, (_, index) => index % 251));
		await put("acme/large", content);
		expect(await read("acme/large")).toBe(content.toString("latin1"));
		expect(await read("acme/large", { start: 250, end: 252 })).toBe("\xfa\x00\x01");
	});

	test("nothing is where nothing was put, and removing it is no mistake", async () => {
		expect(await read("acme/nothing")).toBeNull();
		await storage.remove("acme/nothing");
		expect(await keysBelow("nobody/")).toEqual([]);
		await storage.removeAll("nobody/");
	});

	test("a prefix takes what is below it and nothing beside it", async () => {
		for (const key of ["one/a", "one/b", "two/a"]) await put(key, Buffer.from(key));
		expect(await keysBelow("one/")).toEqual(["one/a", "one/b"]);
		await storage.remove("one/a");
		await storage.removeAll("one/");
		expect(await keysBelow("one/")).toEqual([]);
		expect(await read("two/a")).toBe("two/a");
	});
});

test("nobody else on the machine may look into the folder", async () => {
	const folder = mkdtempSync(join(tmpdir(), "crowdminder-storage-"));
	writeFileSync(join(folder, "sent"), "hello");
	const storage = openStorage(readEnv({ ...needed, DATA_DIR: folder }));
	await storage.put("acme/a", { path: join(folder, "sent"), bytes: 5 });
	expect(statSync(join(folder, "files")).mode & 0o077).toBe(0);
	rmSync(folder, { recursive: true });
});
