import type Stripe from "stripe";
import { changeNow, previewChange } from "./change-subscription.server.ts";
import { createCustomer } from "./customers.server.ts";
import { endWithPeriod, goOn } from "./end-subscription.server.ts";
import { listNews, readWebhook } from "./events.server.ts";
import { readFailure } from "./failure.server.ts";
import { openPortal, startCheckout } from "./hosted-pages.server.ts";
import { listInvoices } from "./invoices.server.ts";
import { readPeriodAmount } from "./period-amount.server.ts";
import { readBilling } from "./read-billing.server.ts";
import { findPrice, readCatalogue } from "./read-catalogue.server.ts";
import { changeAtPeriodEnd, dropSchedule } from "./schedule-change.server.ts";
import { openSdk, type StripeAccess } from "./sdk.server.ts";
import {
	archivePrice,
	attachFeature,
	changeProduct,
	createFeature,
	createPrice,
	createProduct,
	detachFeature,
	labelPrice,
	renameFeature,
} from "./write-catalogue.server.ts";

export type StripeApi = ReturnType<typeof openStripe>;

/**
 * The operations of Stripe that the product calls, in its own words: no object of the SDK leaves this folder.
 * Each throws `StripeAway` when Stripe does not answer, and `StripeRefused` when it says no.
 */
export function openStripe(access: StripeAccess) {
	const sdk = openSdk(access);
	const bound =
		<Given extends unknown[], Answer>(ask: (sdk: Stripe, ...given: Given) => Promise<Answer>) =>
		(...given: Given): Promise<Answer> =>
			ask(sdk, ...given).catch((error: unknown) => {
				throw readFailure(error);
			});
	return {
		readWebhook: (body: Buffer, signature: string, secrets: readonly string[]) =>
			readWebhook(sdk, body, signature, secrets),
		listNews: bound(listNews),
		readBilling: bound(readBilling),
		createCustomer: bound(createCustomer),
		startCheckout: bound(startCheckout),
		openPortal: bound(openPortal),
		listInvoices: bound(listInvoices),
		previewChange: bound(previewChange),
		readPeriodAmount: bound(readPeriodAmount),
		changeNow: bound(changeNow),
		changeAtPeriodEnd: bound(changeAtPeriodEnd),
		dropSchedule: bound(dropSchedule),
		endWithPeriod: bound(endWithPeriod),
		goOn: bound(goOn),
		readCatalogue: bound(readCatalogue),
		findPrice: bound(findPrice),
		createFeature: bound(createFeature),
		renameFeature: bound(renameFeature),
		createProduct: bound(createProduct),
		changeProduct: bound(changeProduct),
		attachFeature: bound(attachFeature),
		detachFeature: bound(detachFeature),
		createPrice: bound(createPrice),
		labelPrice: bound(labelPrice),
		archivePrice: bound(archivePrice),
	};
}
