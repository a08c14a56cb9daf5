import type Stripe from "stripe";
import { z } from "zod";
import { endpoint } from "../api/endpoint.ts";
import { listPage } from "../api/list.ts";
import { mergeMetadata } from "../api/metadata.ts";
import * as given from "../api/parameters.ts";
import { invalid } from "../api/problem.ts";
import { draftInvoice, finalizeInvoice } from "../billing/finalize-invoice.ts";
import { subscriptionOf } from "../billing/invoice-object.ts";
import { markPaid } from "../billing/mark-paid.ts";
import { payInvoice } from "../billing/pay-invoice.ts";
import { voidInvoice } from "../billing/void-invoice.ts";
import { nowFor } from "../clock.ts";
import { emit, saveAndTell } from "../events.ts";
import { cardFor, findCard } from "../payment/attach-card.ts";
import { actionRequired, declined } from "../payment/decline.ts";
import { idOf, idOrNull } from "../reference.ts";
import type { Sandbox } from "../sandbox.ts";
import { demand } from "../store/demand.ts";
import { invoicePreview } from "./invoice-preview.ts";

const list = z.strictObject({
	...given.listShape,
	collection_method: given.text.optional(),
	created: given.created,
	customer: given.text.optional(),
	status: z.enum(["draft", "open", "paid", "uncollectible", "void"]).optional(),
	subscription: given.text.optional(),
});

const creation = z.strictObject({
	auto_advance: given.flag.optional(),
	automatic_tax: z.strictObject({ enabled: given.flag }).optional(),
	collection_method: z.enum(["charge_automatically", "send_invoice"]).optional(),
	currency: given.text.optional(),
	customer: given.text,
	days_until_due: given.count.optional(),
	description: given.text.optional(),
	metadata: given.metadata.optional(),
});

const payment = z.strictObject({
	off_session: given.flag.optional(),
	paid_out_of_band: given.flag.optional(),
	payment_method: given.text.optional(),
});

const change = z.strictObject({
	auto_advance: given.flag.optional(),
	default_payment_method: given.clearable(given.text).optional(),
	description: given.clearable(given.text).optional(),
	metadata: given.metadata.optional(),
});

export const invoices = [
	invoicePreview,
	endpoint("POST /v1/invoices", creation, ({ sandbox, given: wanted }) => {
		demand(sandbox, "customer", wanted.customer, "customer");
		const at = nowFor(sandbox, wanted.customer);
		const draft = draftInvoice(sandbox, {
			customer: wanted.customer,
			subscription: null,
			reason: "manual",
			currency: wanted.currency ?? "usd",
			lines: [],
			discounts: [],
			isTaxed: wanted.automatic_tax?.enabled ?? false,
			period: { start: at, end: at },
			at,
			metadata: mergeMetadata({}, wanted.metadata),
			description: wanted.description ?? null,
			daysUntilDue: wanted.days_until_due ?? null,
			collection: wanted.collection_method ?? "charge_automatically",
		});
		if (wanted.auto_advance) return draft;
		return sandbox.store.put({ ...draft, auto_advance: false, automatically_finalizes_at: null });
	}),
	endpoint("GET /v1/invoices/:id", given.none, ({ sandbox, id }) => demand(sandbox, "invoice", id)),
	endpoint("POST /v1/invoices/:id", change, ({ sandbox, id, given: wanted }) => {
		const before = demand(sandbox, "invoice", id);
		const { metadata, ...rest } = wanted;
		const after = {
			...before,
			...given.present(rest),
			metadata: mergeMetadata(before.metadata, metadata),
		};
		return saveAndTell(sandbox, "invoice.updated", before, after);
	}),
	endpoint("GET /v1/invoices/:id/lines", z.strictObject(given.listShape), (call) => {
		const { lines } = demand(call.sandbox, "invoice", call.id);
		return listPage(lines.data.toReversed(), call.given, call.path);
	}),
	endpoint("DELETE /v1/invoices/:id", given.none, ({ sandbox, id }) => {
		const draft = inStatus(demand(sandbox, "invoice", id), ["draft"], "deleted");
		sandbox.store.remove("invoice", id);
		emit(sandbox, "invoice.deleted", draft);
		return { id, object: "invoice", deleted: true } satisfies Stripe.DeletedInvoice;
	}),
	endpoint(
		"POST /v1/invoices/:id/finalize",
		z.strictObject({ auto_advance: given.flag.optional() }),
		({ sandbox, id }) =>
			finalizeInvoice(sandbox, inStatus(demand(sandbox, "invoice", id), ["draft"], "finalized")),
	),
	endpoint("POST /v1/invoices/:id/pay", payment, ({ sandbox, id, given: wanted }) =>
		pay(sandbox, demand(sandbox, "invoice", id), wanted),
	),
	endpoint("POST /v1/invoices/:id/void", given.none, ({ sandbox, id }) =>
		voidInvoice(
			sandbox,
			inStatus(demand(sandbox, "invoice", id), ["open", "uncollectible"], "voided"),
		),
	),
	endpoint("POST /v1/invoices/:id/mark_uncollectible", given.none, ({ sandbox, id }) => {
		const before = inStatus(demand(sandbox, "invoice", id), ["open"], "marked uncollectible");
		const at = nowFor(sandbox, idOrNull(before.customer));
		const marked = { ...before.status_transitions, marked_uncollectible_at: at };
		const after: Stripe.Invoice = {
			...before,
			status: "uncollectible",
			status_transitions: marked,
		};
		return saveAndTell(sandbox, "invoice.marked_uncollectible", before, after);
	}),
	endpoint("GET /v1/invoices", list, ({ sandbox, given: wanted, path }) => {
		const found = sandbox.store
			.all("invoice")
			.filter((one) => !wanted.customer || one.customer === wanted.customer)
			.filter((one) => !wanted.status || one.status === wanted.status)
			.filter(
				(one) => !wanted.collection_method || one.collection_method === wanted.collection_method,
			)
			.filter(
				(one) =>
					!wanted.subscription ||
					one.parent?.subscription_details?.subscription === wanted.subscription,
			);
		return listPage(found, wanted, path);
	}),
	endpoint(
		"GET /v1/invoice_payments",
		z.strictObject({
			...given.listShape,
			invoice: given.text.optional(),
			status: given.text.optional(),
		}),
		({ sandbox, given: wanted, path }) => {
			const found = sandbox.store
				.all("invoice_payment")
				.filter((one) => !wanted.invoice || one.invoice === wanted.invoice)
				.filter((one) => !wanted.status || one.status === wanted.status);
			return listPage(found, wanted, path);
		},
	),
];

function inStatus(invoice: Stripe.Invoice, allowed: string[], done: string): Stripe.Invoice {
	if (invoice.status && allowed.includes(invoice.status)) return invoice;
	const message =
		done === "finalized"
			? "This invoice is already finalized, you can't re-finalize a non-draft invoice."
			: `You can only pass in ${allowed.join(" or ")} invoices. This invoice isn't ${allowed.join(" or ")}.`;
	throw invalid(message, { code: "status_transition_invalid" });
}

function pay(
	sandbox: Sandbox,
	invoice: Stripe.Invoice,
	wanted: z.output<typeof payment>,
): Stripe.Invoice {
	if (invoice.status === "paid")
		throw invalid("Invoice is already paid", { code: "invoice_not_editable" });
	const known = invoice.status === "draft" ? finalizeInvoice(sandbox, invoice) : invoice;
	if (known.status === "paid") return known;
	const open = inStatus(known, ["open", "uncollectible"], "paid");
	if (wanted.paid_out_of_band) return markPaid(sandbox, open, { attempted: false });
	const preferred = wanted.payment_method
		? findCard(sandbox, wanted.payment_method, "payment_method").id
		: idOrNull(subscriptionOf(sandbox, open)?.default_payment_method);
	const card = cardFor(sandbox, idOf(open.customer ?? ""), preferred);
	const paid = payInvoice(sandbox, open, { card });
	if (paid.charge.outcome === "succeeded") return paid.invoice;
	const error = paid.charge.outcome === "declined" ? paid.charge.error : actionRequired;
	throw declined(error, paid.intent ? { paymentIntent: paid.intent } : {});
}
