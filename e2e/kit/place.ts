import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { scratchPlace } from "#dev/scratch-place.ts";

export const port = 3210;
/** Where the product under test keeps its data; emptied at the start of each run and at its end. */
export const dataDir = join(scratchPlace(), `crowdminder-e2e-${port}`);

/** Where the product under test asks of domains; a test that needs answers there gives them. */
export const nameServerPort = 3253;
export const siteOrigin = `http://localhost:${port}`;

/** A workspace's own address. */
export function workspaceOrigin(slug: string): string {
	return `http://${slug}.localhost:${port}`;
}

const record = z.object({ pagePort: z.number() });

/** Where programs read the mail that the product sent. */
export function mailboxOrigin(): string {
	const { pagePort } = record.parse(
		JSON.parse(readFileSync(join(dataDir, "mailbox.json"), "utf8")),
	);
	return `http://localhost:${pagePort}`;
}
