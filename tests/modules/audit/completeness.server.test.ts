import { beforeAll, describe, expect, test } from "vitest";
import { hashPassword } from "#app/lib/password-hash.server.ts";
import { members } from "#db/tenant/members.ts";
import { readAddresses } from "#tests/kit/addresses.ts";
import { testKit } from "#tests/kit/kit.ts";
import { testProduct } from "#tests/kit/product.ts";
import type { TestTenant } from "#tests/kit/tenant.ts";
import { drivesOfBilling } from "./drives-of-billing.ts";
import { drivesOfCalendar } from "./drives-of-calendar.ts";
import { drivesOfDomains } from "./drives-of-domains.ts";
import { drivesOfOffice } from "./drives-of-office.ts";
import { drivesOfPeople } from "./drives-of-people.ts";
import { drivesOfSignOn } from "./drives-of-sign-on.ts";
import { drivesOfWork } from "./drives-of-work.ts";
import { takeTraces, traceChanges } from "./traces.ts";

const kit = testKit();
// No name server: what a domain says elsewhere is nothing that this is about.
const product = testProduct(kit, () => ({ DNS_SERVERS: "127.0.0.1:1" }));
const password = "tarpaulin river lamp";
let tenant: TestTenant;
const round = {
	...{ kit, product, password, found: {} },
	get tenant() {
		return tenant;
	},
};

beforeAll(async () => {
	const passwordHash = await hashPassword(password);
	tenant = await kit.createTenant({
		plan: "business",
		passwordHash,
		members: [{ role: "employee" }],
	});
	await traceChanges(kit, tenant);
});

/** Every action of a workspace, in an order in which each has something to do. */
const drives = [
	...drivesOfOffice(round),
	...drivesOfCalendar(round),
	...drivesOfDomains(round),
	...drivesOfSignOn(round),
	...drivesOfWork(round),
	...drivesOfBilling(round),
	...drivesOfPeople(round),
];

/** Its only changes are in tables that change without a line. */
const silent = "accounts/pages/ask-reset";

const atStripe =
	"changes what Stripe holds; its line: tests/modules/subscription/record-plan.server.test.ts";

const withKey = "needs a passkey: e2e/passkey.spec.ts";

const ofFile = "needs a file; its lines: tests/modules/time-import/import-flow.server.test.ts";

/** Actions that are not driven, each with its reason. */
const leftOut: Readonly<Record<string, string>> = {
	"accounts/pages/passkey-options": "asks a browser to sign; over in minutes",
	"accounts/pages/passkey-sign-in-options": "asks a browser to sign; over in minutes",
	"accounts/pages/passkey-sign-in": withKey,
	"accounts/pages/new-passkey": withKey,
	"members/pages/provider-link":
		"needs a provider; its line: tests/modules/sign-on/sign-on.server.test.ts",
	"accounts/pages/proof": "says in the session when it was last proven",
	"domains/pages/domain-check":
		"looks at DNS; its lines: tests/modules/domains/domains.server.test.ts",
	"members/pages/invite-list": "shows what would become of a list, and sends nothing",
	"files/pages/upload":
		"takes files, not fields; its line: tests/modules/files/upload.server.test.ts",
	"notifications/pages/opening": "what one has read is one's own, and no change of the workspace",
	"notifications/pages/reading": "as opening one",
	"notifications/pages/unreading": "as opening one",
	"time/pages/favourites": "what one wants at hand is one's own",
	"time/pages/templates": "as favourites",
	"time/pages/template-name": "as favourites",
	"time/pages/template-removal": "as favourites",
	"time/pages/template-use": "needs one; its line: tests/modules/time/templates.server.test.ts",
	"time/pages/favourite-rows": "as putting a row on the week",
	"files/pages/own-picture":
		"takes a file, not fields; its line: tests/modules/files/pictures.server.test.ts",
	"files/pages/workspace-logo":
		"takes a file, not fields; its line: tests/modules/files/pictures.server.test.ts",
	"time-import/pages/imports": ofFile,
	"time-import/pages/import": ofFile,
	"time-import/pages/columns": ofFile,
	"time-import/pages/names": ofFile,
	"time-import/pages/trial": ofFile,
	"time-import/pages/undo": ofFile,
	"time-import/pages/end": ofFile,
	"shell/pages/theme": "a cookie of the browser",
	"subscription/pages/checkout": "leads to Stripe's page; what is bought there is mirrored",
	"subscription/pages/portal": "leads to Stripe's page",
	"subscription/pages/change": atStripe,
	"subscription/pages/cancellation": atStripe,
	"subscription/pages/resumption": atStripe,
};

test("every action of a workspace is driven, or left out for a reason", async () => {
	const actions = (await readAddresses()).filter(
		({ action }) => Array.isArray(action) && action.some(({ host }) => host === "tenant"),
	);
	const known = [...drives.map(({ route }) => route), ...Object.keys(leftOut)];
	expect(actions.map(({ id }) => id.replace("modules/", "")).sort()).toEqual(
		[...new Set(known)].sort(),
	);
});

test("a change without a line of its own is found", async () => {
	await takeTraces(kit, tenant);
	await kit.asTenant(tenant, (db) => db.update(members).set({ locale: "pt-PT" }));
	expect(await takeTraces(kit, tenant)).toEqual([{ table: "members", isRecorded: false }]);
});

describe.each(drives.map((drive, index) => ({ ...drive, index })))("$index $route", (drive) => {
	test("does something, and the change has its line", async () => {
		const cookie = await (drive.cookie ?? (() => product.cookieOf(tenant)))();
		const [path, form] = [await drive.path(), (await drive.form?.()) ?? {}];
		await takeTraces(kit, tenant);
		const headers = { cookie, accept: "text/html", "sec-fetch-dest": "document" };
		const answer = await product.post(drive.host ?? tenant.slug, path, form, { headers });
		const traces = await takeTraces(kit, tenant);
		expect(answer.status, answer.text.slice(0, 300)).toBeLessThan(400);
		await drive.seen?.(answer);
		expect(traces.filter(({ isRecorded }) => !isRecorded)).toEqual([]);
		if (drive.route !== silent) expect(traces, "it changed nothing").not.toEqual([]);
	});
});
