import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "s3rver";
import { afterAll, beforeAll } from "vitest";

/** A server that speaks S3, with one empty bucket. Call once at the top of a test file, before what uses it. */
export function testS3(): { env(): Record<string, string> } {
	let open: { server: S3rver; port: number; folder: string } | undefined;
	beforeAll(async () => {
		const folder = mkdtempSync(join(tmpdir(), "crowdminder-s3-"));
		const server = new S3rver({
			...{ address: "127.0.0.1", port: 0, silent: true, directory: folder },
			configureBuckets: [{ name: "files", configs: [] }],
		});
		const { port }: AddressInfo = await server.run();
		open = { server, port, folder };
	});
	afterAll(async () => {
		if (!open) return;
		await open.server.close();
		rmSync(open.folder, { recursive: true, force: true });
	});
	return {
		env: () => ({
			S3_BUCKET: "files",
			S3_ENDPOINT: `http://127.0.0.1:${open?.port}`,
			// The one pair that s3rver takes.
			S3_ACCESS_KEY_ID: "S3RVER",
			S3_SECRET_ACCESS_KEY: "S3RVER",
		}),
	};
}
