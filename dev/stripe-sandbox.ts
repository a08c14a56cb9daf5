import { join } from "node:path";
import { registerEndpoint } from "./stripe-sandbox/resources/webhook-endpoints.ts";
import type { Sandbox } from "./stripe-sandbox/sandbox.ts";
import { serveSandbox } from "./stripe-sandbox/serve.ts";
import { forgetOld } from "./stripe-sandbox/store/forget-old.ts";
import { Journal } from "./stripe-sandbox/store/journal.ts";
import { Store } from "./stripe-sandbox/store/store.ts";
import { type Switches, turnSwitches } from "./stripe-sandbox/switches.ts";
import { advanceSandbox, catchUp } from "./stripe-sandbox/time/drive.ts";
import { startCourier } from "./stripe-sandbox/webhooks/courier.ts";

export type StripeSandbox = {
	/** Where it answers: `http://127.0.0.1:port`. */
	origin: string;
	port: number;
	/** What the `stripe` SDK needs beside the key to talk to it. */
	sdkOptions: { host: string; port: number; protocol: "http" };
	secretKey: string;
	/** The first of the secrets that sign for `webhookUrl`. */
	webhookSecret: string;
	/** Turns its switches: declines, delays, outages, webhooks, dunning. What is not named stays as it is. */
	turn(switches: Switches): void;
	/** Sets the clock of customers without a test clock forward, and lets everything happen that falls due. */
	advance(seconds: number): void;
	/** Settles when no webhook is on its way, except those that wait for a later attempt. */
	webhooksSent(): Promise<void>;
	stop(): Promise<void>;
};

export type SandboxOptions = {
	/** 0, the default, is any free one. */
	port?: number;
	/** Where the state is kept; without it, in memory only. */
	dataDir?: string;
	/** An endpoint that gets every event. */
	webhookUrl?: string;
	/** What signs for it: several while they are rolled. */
	secrets?: string[];
	secretKey?: string;
	/** Milliseconds before each further delivery of a webhook. */
	retryDelays?: number[];
};

/** Starts a local Stripe that the real `stripe` SDK talks to. */
export async function startStripeSandbox(options: SandboxOptions = {}): Promise<StripeSandbox> {
	const { secretKey = "sk_test_sandbox", secrets = ["whsec_sandbox"], dataDir } = options;
	const store = new Store(dataDir ? new Journal(join(dataDir, "stripe")) : null);
	const sandbox: Sandbox = {
		store,
		origin: "",
		secretKey,
		request: null,
		pinned: null,
		fault: null,
	};
	const courier = startCourier({
		sandbox,
		...(options.retryDelays ? { retryDelays: options.retryDelays } : {}),
	});
	const served = await serveSandbox(sandbox, options.port ?? 0, courier.wake);
	sandbox.origin = `http://127.0.0.1:${served.port}`;
	store.transact(() => {
		forgetOld(sandbox);
		pointWebhooks(sandbox, options.webhookUrl, secrets);
	});
	courier.wake();
	const stopClock = startClock(sandbox, courier.wake);
	return {
		origin: sandbox.origin,
		port: served.port,
		sdkOptions: { host: "127.0.0.1", port: served.port, protocol: "http" },
		secretKey,
		webhookSecret: secrets[0] ?? "",
		turn(switches) {
			store.transact(() => turnSwitches(sandbox, switches));
		},
		advance(seconds) {
			store.transact(() => advanceSandbox(sandbox, seconds));
			courier.wake();
		},
		webhooksSent: courier.idle,
		async stop() {
			stopClock();
			await served.stop();
			await courier.stop();
		},
	};
}

/** Once a second what has fallen due happens. A fault stops the clock, not the product that the sandbox runs in. */
function startClock(sandbox: Sandbox, afterwards: () => void): () => void {
	const ticking = setInterval(() => {
		try {
			sandbox.store.transact(() => catchUp(sandbox));
			afterwards();
		} catch (error) {
			clearInterval(ticking);
			sandbox.fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
		}
	}, 1000).unref();
	return () => clearInterval(ticking);
}

const ownEndpoint = "we_sandbox";

/** The endpoint named at the start is this start's only: a former one is forgotten. */
function pointWebhooks(sandbox: Sandbox, url: string | undefined, secrets: string[]): void {
	if (!url) {
		if (sandbox.store.get("webhook_endpoint", ownEndpoint))
			sandbox.store.remove("webhook_endpoint", ownEndpoint);
		return;
	}
	registerEndpoint(sandbox, {
		id: ownEndpoint,
		url,
		events: ["*"],
		secrets,
		description: "named at the start",
		metadata: {},
	});
}
