import { join, resolve } from "node:path";
import { z } from "zod";
import { onFreePort } from "./free-port.ts";
import { readRecord, writeRecord } from "./record.ts";
import { localSecret, openDataDirectory } from "./secrets.ts";
import { startStripeSandbox } from "./stripe-sandbox.ts";

export type LocalStripe = {
	secretKey: string;
	/** Where the SDK finds it, and people its page. */
	origin: string;
	webhookSecret: string;
	stop(): Promise<void>;
};

/** The sandbox that a start on this data uses, whether it runs now or not; null before the first start. */
export function lastStripe(dataDir: string): Pick<LocalStripe, "secretKey" | "origin"> | null {
	const known = readRecord(join(resolve(dataDir), "stripe.json"), record);
	if (!known) return null;
	const secretKey = keyOf(localSecret(resolve(dataDir), "stripe"));
	return { secretKey, origin: `http://127.0.0.1:${known.port}` };
}

const record = z.object({ port: z.number() });

/** The Stripe sandbox of this machine: its state is under `stripe` in the data directory, its port stays if it can. */
export async function startLocalStripe(options: {
	dataDir: string;
	webhookUrl: string;
}): Promise<LocalStripe> {
	const dataDir = resolve(options.dataDir);
	openDataDirectory(dataDir);
	const file = join(dataDir, "stripe.json");
	const secret = localSecret(dataDir, "stripe");
	const sandbox = await onFreePort(readRecord(file, record)?.port ?? 12_111, (port) =>
		startStripeSandbox({
			port,
			dataDir,
			webhookUrl: options.webhookUrl,
			secretKey: keyOf(secret),
			secrets: [`whsec_${secret}`],
		}),
	);
	writeRecord(file, { port: sandbox.port });
	const { secretKey, origin, webhookSecret, stop } = sandbox;
	return { secretKey, origin, webhookSecret, stop };
}

function keyOf(secret: string): string {
	return `sk_test_${secret}`;
}
