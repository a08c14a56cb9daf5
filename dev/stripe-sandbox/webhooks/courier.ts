import { setTimeout as wait } from "node:timers/promises";
import { render } from "../api/render.ts";
import { type Sandbox, settingsOf } from "../sandbox.ts";
import type { Delivery } from "../store/records.ts";
import { signature } from "./sign.ts";

/** Milliseconds before each further attempt; after the last the delivery has failed. */
const backoff = [1, 3, 10, 30, 120, 600, 1800, 3600, 7200, 14_400, 28_800, 86_400].map(
	(seconds) => seconds * 1000,
);

const gone = "endpoint gone";

/** How many are underway at once. */
const most = 8;

/** How long deliveries are gathered before they go out in the wrong order. */
const reorderWindow = 250;

export type Courier = {
	/** Looks at what is to be delivered; called after every change. */
	wake(): void;
	/** Settles when nothing is on its way: all delivered, or waiting for a later attempt. */
	idle(): Promise<void>;
	stop(): Promise<void>;
};

type Options = { sandbox: Sandbox; retryDelays?: number[] };

/** Brings events to their endpoints, signed, with retries; what was underway at a stop goes on at the next start. */
export function startCourier({ sandbox, retryDelays = backoff }: Options): Courier {
	const underway = new Map<string, Promise<void>>();
	const quit = new AbortController();
	let timer: NodeJS.Timeout | undefined;

	function wake(): void {
		if (quit.signal.aborted) return;
		clearTimeout(timer);
		const waiting = sandbox.store
			.all("sandbox.delivery")
			.filter(({ state, id }) => state === "pending" && !underway.has(id));
		const now = Date.now();
		const due = waiting.filter(({ dueAt }) => dueAt <= now);
		if (settingsOf(sandbox).webhooks.reorder && due.length > 0) gather(due);
		else
			for (const one of due.slice(0, Math.max(0, most - underway.size))) start(one, deliver(one));
		const next = Math.min(...waiting.filter(({ dueAt }) => dueAt > now).map(({ dueAt }) => dueAt));
		if (Number.isFinite(next)) timer = setTimeout(wake, Math.min(next - now, 2 ** 31 - 1));
		timer?.unref();
	}

	function start({ id }: Delivery, work: Promise<void>): void {
		underway.set(id, work);
		void work.finally(() => {
			underway.delete(id);
			wake();
		});
	}

	const batch: Delivery[] = [];
	let gathering: Promise<void> | null = null;

	/** Holds deliveries for a moment and lets the last go first. */
	function gather(due: Delivery[]): void {
		batch.push(...due);
		gathering ??= wait(reorderWindow).then(async () => {
			gathering = null;
			for (const delivery of batch.splice(0).reverse()) await deliver(delivery);
		});
		for (const delivery of due) start(delivery, gathering);
	}

	async function deliver(delivery: Delivery): Promise<void> {
		const outcome = await post(sandbox, delivery, quit.signal);
		if (quit.signal.aborted) return;
		sandbox.store.transact(() => sandbox.store.put(settle(delivery, outcome, retryDelays)));
	}

	return {
		wake,
		async idle() {
			while (underway.size > 0) await Promise.all(underway.values());
		},
		async stop() {
			quit.abort();
			clearTimeout(timer);
			await Promise.all(underway.values());
		},
	};
}

function settle(delivery: Delivery, outcome: string, retryDelays: number[]): Delivery {
	const attempts = delivery.attempts + 1;
	const told = { ...delivery, attempts, lastStatus: outcome };
	if (/^2\d\d$/.test(outcome)) return { ...told, state: "delivered" };
	const pause = retryDelays[delivery.attempts];
	if (pause === undefined || outcome === gone) return { ...told, state: "failed" };
	return { ...told, dueAt: Date.now() + pause };
}

/** One attempt: the status that was answered, or why there was no answer. */
async function post(sandbox: Sandbox, delivery: Delivery, signal: AbortSignal): Promise<string> {
	const event = sandbox.store.get("event", delivery.event);
	const endpoint = sandbox.store.get("webhook_endpoint", delivery.endpoint);
	if (!event || endpoint?.status !== "enabled") return gone;
	const body = JSON.stringify(render(sandbox, event), null, 2);
	const secrets = sandbox.store.get("sandbox.secrets", endpoint.id)?.secrets ?? [];
	try {
		const response = await fetch(endpoint.url, {
			method: "POST",
			headers: {
				"Content-Type": "application/json; charset=utf-8",
				"User-Agent": "Stripe/1.0 (+https://stripe.com/docs/webhooks)",
				"Stripe-Signature": signature(body, secrets, Math.floor(Date.now() / 1000)),
			},
			body,
			redirect: "manual",
			signal: AbortSignal.any([signal, AbortSignal.timeout(20_000)]),
		});
		await response.arrayBuffer();
		return String(response.status);
	} catch {
		return "no answer";
	}
}
