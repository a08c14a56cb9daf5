import { enqueuePublic } from "#app/jobs/enqueue.server.ts";
import type { StaffArgs } from "#app/request/enter-product.server.ts";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { notFound } from "#app/request/problem.ts";
import { isMirrored } from "./stripe-events.server.ts";

/** Lets Stripe be asked what a customer has: the events that wait for it are worked off by that. */
export async function askAgain(args: StaffArgs) {
	const { db, request, services } = args;
	const customerId = (await request.formData()).get("customer");
	if (typeof customerId !== "string" || !(await isMirrored(db, customerId))) {
		throw notFound("customer");
	}
	await services.database.publicTransaction((tx) =>
		enqueuePublic(tx, "sync-customer", { customerId }, { unlessWaiting: true }),
	);
	const text = "Stripe is being asked again. It takes a few seconds.";
	return redirectWithFlash("/console/payments", { text }, args);
}
