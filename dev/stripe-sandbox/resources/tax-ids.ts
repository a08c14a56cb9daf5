import type Stripe from "stripe";
import { z } from "zod";
import { endpoint } from "../api/endpoint.ts";
import { listPage } from "../api/list.ts";
import * as given from "../api/parameters.ts";
import { invalid, noSuch } from "../api/problem.ts";
import { nowFor } from "../clock.ts";
import { emit } from "../events.ts";
import type { Sandbox } from "../sandbox.ts";
import { demand } from "../store/demand.ts";
import { newId } from "../store/ids.ts";

const creation = z.strictObject({ type: given.text, value: given.text });

export const taxIds = [
	endpoint(
		"POST /v1/customers/:id/tax_ids",
		creation,
		({ sandbox, id, given: { type, value } }) => {
			demand(sandbox, "customer", id, "customer");
			return addTaxId(sandbox, id, type, value);
		},
	),
	endpoint("GET /v1/customers/:id/tax_ids", z.strictObject(given.listShape), (call) => {
		demand(call.sandbox, "customer", call.id, "customer");
		return listPage(taxIdsOf(call.sandbox, call.id), call.given, call.path);
	}),
	endpoint("GET /v1/customers/:id/tax_ids/:tax_id", given.none, ({ sandbox, ids }) =>
		ownTaxId(sandbox, ids),
	),
	endpoint("DELETE /v1/customers/:id/tax_ids/:tax_id", given.none, ({ sandbox, ids }) => {
		const gone = ownTaxId(sandbox, ids);
		sandbox.store.remove("tax_id", gone.id);
		emit(sandbox, "customer.tax_id.deleted", gone);
		return { id: gone.id, object: "tax_id", deleted: true } satisfies Stripe.DeletedTaxId;
	}),
];

export function taxIdsOf({ store }: Sandbox, customer: string): Stripe.TaxId[] {
	return store.all("tax_id").filter((one) => one.customer === customer);
}

/** @throws tax_id_invalid when the value cannot be one of its type */
export function addTaxId(
	sandbox: Sandbox,
	customer: string,
	type: string,
	value: string,
): Stripe.TaxId {
	const form = forms[type];
	if (!form && !/^[a-z]{2}_[a-z]+$/.test(type)) {
		throw invalid(`Invalid type: must be one of ${Object.keys(forms).join(", ")}`, {
			param: "type",
		});
	}
	if (form && !form.test(value.replaceAll(" ", ""))) {
		throw invalid(`Invalid value for ${type}.`, { param: "value", code: "tax_id_invalid" });
	}
	const made = sandbox.store.put<Stripe.TaxId>({
		id: newId("txi"),
		object: "tax_id",
		country: type === "eu_vat" ? value.slice(0, 2) : type.slice(0, 2).toUpperCase(),
		created: nowFor(sandbox, customer),
		customer,
		customer_account: null,
		livemode: false,
		owner: { type: "customer", customer, customer_account: null },
		type,
		value,
		verification: { status: "pending", verified_address: null, verified_name: null },
	});
	emit(sandbox, "customer.tax_id.created", made);
	return made;
}

function ownTaxId(sandbox: Sandbox, [customer = "", id = ""]: string[]): Stripe.TaxId {
	const found = demand(sandbox, "tax_id", id);
	if (found.customer !== customer) throw noSuch("tax_id", id);
	return found;
}

/** Of the types that our customers have; others are taken as they come. */
const forms: Record<string, RegExp> = {
	au_abn: /^\d{11}$/,
	bw_vat: /^[A-Z]?\d{8,11}$/,
	ch_vat: /^CHE-?\d{3}\.?\d{3}\.?\d{3}(MWST|TVA|IVA)$/,
	eu_vat: /^[A-Z]{2}[0-9A-Z+*]{2,12}$/,
	gb_vat: /^(GB|XI)(\d{9}|\d{12}|GD\d{3}|HA\d{3})$/,
	ke_pin: /^[A-Z]\d{9}[A-Z]$/,
	us_ein: /^\d{2}-?\d{7}$/,
	za_vat: /^4\d{9}$/,
};
