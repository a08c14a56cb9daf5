import type { Sandbox } from "../sandbox.ts";
import type { RecordName } from "../store/records.ts";
import { includable } from "./includable.ts";
import { invalid } from "./problem.ts";

/** Which fields to expand, nested: `data.latest_invoice` is `{ data: { latest_invoice: {} } }`. */
export type Expansion = { [field: string]: Expansion };

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** The object as it goes over the wire: named fields expanded, those that show only then left out. */
export function render(sandbox: Sandbox, answer: object, expansion: Expansion = {}): Json {
	return show(sandbox, JSON.parse(JSON.stringify(answer)), expansion, "");
}

/** @throws when a path is nested deeper than four levels */
export function readExpansion(paths: string[]): Expansion {
	const root: Expansion = {};
	for (const path of paths) {
		const fields = path.split(".");
		if (fields.filter((field) => field !== "data").length > 4) {
			throw invalid("You cannot expand more than 4 levels of a property.", { param: "expand" });
		}
		fields.reduce<Expansion>((node, field) => {
			node[field] ??= {};
			return node[field];
		}, root);
	}
	return root;
}

function show(sandbox: Sandbox, value: Json, expansion: Expansion, path: string): Json {
	if (Array.isArray(value)) return value.map((one) => show(sandbox, one, expansion, path));
	if (typeof value !== "object" || value === null) return value;
	const hidden = includable[String(value.object ?? "")] ?? {};
	const known = Object.keys(value).filter((field) => !hidden[field]);
	const wanted = Object.keys(expansion).filter((field) => !known.includes(field));
	const place = (field: string, inner: Json): [string, Json] => [
		field,
		show(sandbox, inner, expansion[field] ?? {}, `${path}${field}.`),
	];
	const shown = known.map((field) => {
		const inner = value[field] ?? null;
		return place(field, expansion[field] ? resolve(sandbox, field, inner, path + field) : inner);
	});
	const included = wanted.map((field) => {
		const found = hidden[field]?.(sandbox, String(value.id));
		if (found === undefined) throw notExpandable(path + field);
		return place(field, plain(found));
	});
	return Object.fromEntries([...shown, ...included]);
}

/** The object that a field names by id. */
function resolve(sandbox: Sandbox, field: string, value: Json, path: string): Json {
	if (Array.isArray(value)) return value.map((one) => resolve(sandbox, field, one, path));
	if (typeof value !== "string") {
		if (value === null || typeof value === "object") return value;
		throw notExpandable(path);
	}
	const name = recordBehind[field];
	if (!name) throw notExpandable(path);
	const found = sandbox.store.get(name, value);
	if (found) return plain(found);
	const gone = sandbox.store.get("sandbox.tombstone", value);
	return gone ? { id: value, object: gone.name, deleted: true } : value;
}

function plain(value: object | null): Json {
	return JSON.parse(JSON.stringify(value));
}

function notExpandable(path: string) {
	return invalid(`This property cannot be expanded (${path}).`, { param: "expand" });
}

const recordBehind: Record<string, RecordName> = {
	configuration: "billing_portal.configuration",
	coupon: "coupon",
	customer: "customer",
	default_payment_method: "payment_method",
	default_price: "price",
	discount: "discount",
	discounts: "discount",
	feature: "entitlements.feature",
	invoice: "invoice",
	latest_invoice: "invoice",
	payment_intent: "payment_intent",
	payment_method: "payment_method",
	pending_setup_intent: "setup_intent",
	price: "price",
	product: "product",
	promotion_code: "promotion_code",
	schedule: "subscription_schedule",
	setup_intent: "setup_intent",
	subscription: "subscription",
	test_clock: "test_helpers.test_clock",
};
