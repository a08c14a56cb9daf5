import { noSuch } from "../api/problem.ts";
import type { Sandbox } from "../sandbox.ts";
import type { RecordName, Records } from "./records.ts";

/**
 * The record with this id.
 *
 * @param param which parameter named it; absent when the request's address did
 * @throws resource_missing
 */
export function demand<Name extends RecordName>(
	sandbox: Sandbox,
	name: Name,
	id: string,
	param?: string,
): Records[Name] {
	const found = sandbox.store.get(name, id);
	if (!found) throw noSuch(wordsFor[name] ?? name, id, param);
	return found;
}

const wordsFor: Partial<Record<RecordName, string>> = {
	"entitlements.feature": "feature",
	payment_method: "PaymentMethod",
	promotion_code: "promotion code",
	"test_helpers.test_clock": "test clock",
	webhook_endpoint: "webhook endpoint",
};
