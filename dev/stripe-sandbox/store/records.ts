import type Stripe from "stripe";

/** What the sandbox keeps, by the `object` that each carries: Stripe's own shapes and a few records beside them. */
export type Records = {
	"billing_portal.configuration": Stripe.BillingPortal.Configuration;
	"billing_portal.session": Stripe.BillingPortal.Session;
	"checkout.session": Stripe.Checkout.Session;
	coupon: Stripe.Coupon;
	customer: Stripe.Customer;
	discount: Stripe.Discount;
	"entitlements.feature": Stripe.Entitlements.Feature;
	event: Stripe.EventBase;
	invoice: Stripe.Invoice;
	invoiceitem: Stripe.InvoiceItem;
	invoice_payment: Stripe.InvoicePayment;
	payment_intent: Stripe.PaymentIntent;
	payment_method: Stripe.PaymentMethod;
	price: Stripe.Price;
	product: Stripe.Product;
	product_feature: Stripe.ProductFeature;
	promotion_code: Stripe.PromotionCode;
	setup_intent: Stripe.SetupIntent;
	subscription: Stripe.Subscription;
	subscription_schedule: Stripe.SubscriptionSchedule;
	tax_id: Stripe.TaxId;
	"test_helpers.test_clock": Stripe.TestHelpers.TestClock;
	webhook_endpoint: Stripe.WebhookEndpoint;
	"sandbox.card": CardRecord;
	"sandbox.checkout": CheckoutRecord;
	"sandbox.delivery": Delivery;
	"sandbox.idempotency": KeptAnswer;
	"sandbox.marker": Marker;
	"sandbox.product_feature": ProductFeatureRecord;
	"sandbox.secrets": SigningSecrets;
	"sandbox.settings": Settings;
	"sandbox.tombstone": Tombstone;
};

export type RecordName = keyof Records;
export type AnyRecord = Records[RecordName];

/** The test number behind a payment method, which decides how it behaves. */
export type CardRecord = {
	object: "sandbox.card";
	id: string;
	number: string;
	/** Whether its owner passed 3-D Secure while setting it up for later use. */
	isAuthenticated: boolean;
};

/** What a Checkout session was asked to make of the subscription. */
export type CheckoutRecord = {
	object: "sandbox.checkout";
	id: string;
	items: { price: string; quantity: number }[];
	metadata: Record<string, string>;
	description: string | null;
	trialEnd: number | null;
	trialDays: number | null;
	whenTrialEndsWithoutCard: "cancel" | "create_invoice" | "pause";
	/** Whether name and address are written back to the customer. */
	updates: { name: boolean; address: boolean };
	/** A subscription made by an attempt whose payment is not through yet. */
	attempt: string | null;
};

/** One event on its way to one endpoint. Times are milliseconds of the machine's clock. */
export type Delivery = {
	object: "sandbox.delivery";
	id: string;
	event: string;
	endpoint: string;
	state: "pending" | "delivered" | "dropped" | "failed";
	attempts: number;
	dueAt: number;
	lastStatus: string | null;
};

/** The answer to a POST that carried an Idempotency-Key. */
export type KeptAnswer = {
	object: "sandbox.idempotency";
	id: string;
	fingerprint: string;
	status: number;
	body: string;
	requestId: string;
	/** Milliseconds of the machine's clock. */
	keptAt: number;
};

/** That something which happens once (a reminder for one period) has happened. */
export type Marker = { object: "sandbox.marker"; id: string };

export type ProductFeatureRecord = {
	object: "sandbox.product_feature";
	id: string;
	product: string;
};

/** The secrets an endpoint signs with: more than one while they are rolled. */
export type SigningSecrets = { object: "sandbox.secrets"; id: string; secrets: string[] };

export type Settings = {
	object: "sandbox.settings";
	id: "settings";
	/** Seconds that the sandbox's clock is ahead of the machine's. */
	clockOffset: number;
	/** Payments to decline, next first: decline codes. */
	declines: string[];
	/** Milliseconds that every API answer is held back. */
	latency: number;
	/** API requests to do and not to answer, counted down. */
	lostAnswers: number;
	/** API requests to answer with 500, counted down. */
	outage: number;
	webhooks: {
		delayMs: number;
		duplicate: boolean;
		reorder: boolean;
		drop: boolean;
	};
	dunning: {
		/** Days from one attempt to the next. */
		retryDays: number[];
		lastStep: "cancel" | "unpaid" | "leave";
	};
};

export type Tombstone = { object: "sandbox.tombstone"; id: string; name: string };
