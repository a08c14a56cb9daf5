import { createHash } from "node:crypto";
import { sandboxNow } from "../clock.ts";
import type { Sandbox } from "../sandbox.ts";
import type { KeptAnswer } from "../store/records.ts";
import { StripeProblem } from "./problem.ts";

const keptFor = 24 * 3600;

export function fingerprint(path: string, body: string): string {
	return `${path} ${createHash("sha256").update(body).digest("hex")}`;
}

/**
 * The answer that a key was given before, for 24 hours.
 *
 * @throws 400 when the key came with another request than this one
 */
export function keptAnswer(sandbox: Sandbox, key: string, print: string): KeptAnswer | null {
	const kept = sandbox.store.get("sandbox.idempotency", key);
	if (!kept || sandboxNow(sandbox) * 1000 - kept.keptAt >= keptFor * 1000) return null;
	if (kept.fingerprint === print) return kept;
	const [before = ""] = kept.fingerprint.split(" ");
	const samePath = print.startsWith(`${before} `);
	throw new StripeProblem(400, {
		type: "idempotency_error",
		message: samePath
			? `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`
			: `Keys for idempotent requests can only be used for the same endpoint they were first used for ('${before}'). Try using a key other than '${key}' if you meant to execute a different request.`,
	});
}

export function keyInUse(key: string): StripeProblem {
	return new StripeProblem(409, {
		type: "idempotency_error",
		code: "idempotency_key_in_use",
		message: `There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through): ${key}. Please try again later.`,
	});
}
