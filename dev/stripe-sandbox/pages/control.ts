import { z } from "zod";
import { boundary } from "../billing/billing-period.ts";
import { sandboxNow } from "../clock.ts";
import { type Sandbox, settingsOf } from "../sandbox.ts";
import { type Switches, turnSwitches } from "../switches.ts";
import { advanceSandbox } from "../time/drive.ts";
import { notHere } from "./layout.ts";
import { type PageAnswer, type PageRequest, page, redirect } from "./page.ts";

const advance = z.strictObject({ seconds: z.number().int().min(1) });
const send = z.strictObject({ delivery: z.string() });

/** The switches and the clock: for the sandbox's page as forms, for tests as JSON. */
export const controlPages = [
	page("GET /_sandbox/switches", (sandbox) => json(settingsOf(sandbox))),
	page("POST /_sandbox/switches", (sandbox, request) =>
		answering(request, () => {
			const wanted = asJson(request) ?? switchesOf(request.form);
			return sandbox.store.transact(() => turnSwitches(sandbox, wanted));
		}),
	),
	page("POST /_sandbox/advance", (sandbox, request) =>
		answering(request, () => {
			const given = asJson(request);
			const seconds = given ? advance.parse(given).seconds : secondsOf(sandbox, request.form);
			sandbox.store.transact(() => advanceSandbox(sandbox, seconds));
			return { now: sandboxNow(sandbox) };
		}),
	),
	page("POST /_sandbox/send", (sandbox, request) => {
		const given = asJson(request) ?? { delivery: request.form.get("delivery") };
		const known = sandbox.store.get("sandbox.delivery", send.parse(given).delivery);
		if (!known) return notHere("There is no such delivery.");
		return answering(request, () =>
			sandbox.store.transact(() =>
				sandbox.store.put({ ...known, state: "pending", attempts: 0, dueAt: Date.now() }),
			),
		);
	}),
];

function answering(request: PageRequest, work: () => object): PageAnswer {
	try {
		const done = work();
		return asJson(request) ? json(done) : redirect("/");
	} catch (error) {
		if (!(error instanceof z.ZodError)) throw error;
		return { ...json({ error: z.prettifyError(error) }), status: 400 };
	}
}

function asJson({ body }: PageRequest): unknown {
	return body.startsWith("{") ? JSON.parse(body) : null;
}

function json(value: object): PageAnswer {
	return { status: 200, type: "json", body: JSON.stringify(value, null, 2) };
}

function switchesOf(form: URLSearchParams): unknown {
	const number = (name: string) => Number(form.get(name) ?? 0);
	const decline = form.get("declines");
	return {
		declines: decline ? [decline] : [],
		latency: number("latency"),
		lostAnswers: number("lostAnswers"),
		outage: number("outage"),
		webhooks: {
			delayMs: number("delayMs"),
			duplicate: form.has("duplicate"),
			reorder: form.has("reorder"),
			drop: form.has("drop"),
		},
		dunning: {
			retryDays: (form.get("retryDays") ?? "").split(",").map(Number),
			lastStep: form.get("lastStep") ?? "",
		},
	} satisfies Record<keyof Switches, unknown>;
}

function secondsOf(sandbox: Sandbox, form: URLSearchParams): number {
	const amount = z.coerce.number().int().min(1).max(3660).parse(form.get("amount"));
	const unit = z.enum(["hour", "day", "week", "month"]).parse(form.get("unit"));
	if (unit === "hour") return amount * 3600;
	const now = sandboxNow(sandbox);
	return boundary(now, { interval: unit, interval_count: 1 }, amount) - now;
}
