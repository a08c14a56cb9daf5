import { expect, test } from "vitest";
import { enqueue } from "#app/jobs/enqueue.server.ts";
import { handlers } from "#app/jobs/handlers.server.ts";
import { newId } from "#app/lib/id.ts";
import { createLog, type Logger } from "#app/log.server.ts";
import { mailJobs } from "#app/modules/mail/jobs.ts";
import { openMail } from "#app/modules/mail/sealed-mail.server.ts";
import { sendMail, sendMails, sendSiteMail } from "#app/modules/mail/send.server.ts";
import { mailDeliveries } from "#db/tenant/mail.ts";
import { domainOf } from "#tests/kit/domains.ts";
import { testKit } from "#tests/kit/kit.ts";
import { testMailServer } from "#tests/kit/mail-server.ts";
import { jobsOf, until } from "#tests/kit/queue.ts";
import { testServices } from "#tests/kit/services.ts";
import { type TestTenant, testSecret } from "#tests/kit/tenant.ts";
import { testWorker } from "#tests/kit/worker.ts";

const logged: string[] = [];
const server = testMailServer();
const kit = testKit();
const product = testServices(kit, {
	env: () => ({ SMTP_URL: server.url, MAIL_FROM: "Crowdminder <hello@crowdminder.example>" }),
	log: recordingLog(),
});
const worker = testWorker(kit, product);
const secrets = { env: { APP_SECRET: testSecret } };
const reset = { path: "/reset/the-token-of-the-reset", minutes: 60 };

test("a mail goes out from the workspace's name, to its own address, in HTML and text", async () => {
	const acme = await kit.createTenant({
		slug: "acme-mail",
		name: "Acme Consulting",
		settings: { MAIL_SENDER_NAME: "Acme · Hours", MAIL_REPLY_TO: "office@acme.example" },
	});
	const id = await send(acme, "naledi@example.com");
	await worker.start(handlers);
	await until(() => server.received.length === 1);
	const [mail] = server.received;
	expect(mail?.from).toMatchObject({ name: "Acme · Hours", address: "hello@crowdminder.example" });
	expect(mail?.to).toMatchObject([{ address: "naledi@example.com" }]);
	expect(mail?.replyTo).toMatchObject([{ address: "office@acme.example" }]);
	expect(mail?.subject).toBe("A new password for Acme Consulting");
	expect(mail?.html).toContain(`http://acme-mail.localhost:3000${reset.path}`);
	expect(mail?.text).toContain(`http://acme-mail.localhost:3000${reset.path}`);
	expect(mail?.messageId).toBe(`<${id}@crowdminder.example>`);
	expect(mail?.header("Auto-Submitted")).toBe("auto-generated");
	await until(async () => (await delivery(acme, id))?.state === "sent");
	expect(await delivery(acme, id)).toMatchObject({
		memberId: acme.owner.id,
		template: "password-reset",
		address: "naledi@example.com",
	});
});

test("a mail that is written goes out although the workspace is suspended meanwhile", async () => {
	const acme = await kit.createTenant();
	await send(acme, "naledi@example.com");
	await kit.owner`update public.tenants set state = 'suspended' where id = ${acme.id}`;
	await worker.start(handlers);
	await until(() => server.received.length === 1);
});

test("links lead to the workspace's verified domain where it has one", async () => {
	const acme = await kit.createTenant({ plan: "business" });
	await domainOf(kit, acme, "hours.acme.example", { isPrimary: true });
	await send(acme, "naledi@example.com");
	await worker.start(handlers);
	await until(() => server.received.length === 1);
	expect(server.received[0]?.text).toContain(`http://hours.acme.example:3000${reset.path}`);
});

test("no mail goes out for what was rolled back", async () => {
	const acme = await kit.createTenant();
	const undone = kit.asTenant(acme, async (db) => {
		await sendMail(db, secrets, mailTo("naledi@example.com"));
		throw new Error("changed my mind");
	});
	await expect(undone).rejects.toThrow("changed my mind");
	expect(await jobsOf(kit, acme.id)).toEqual([]);
	expect(await kit.asTenant(acme, (db) => db.select().from(mailDeliveries))).toEqual([]);
});

test("nothing goes out to an address of nobody's, as copies without people have", async () => {
	const acme = await kit.createTenant();
	const id = await send(acme, "person-1@clone.invalid");
	await worker.start(handlers);
	await until(async () => (await delivery(acme, id))?.state === "bounced");
	expect(server.received).toEqual([]);
});

test("a mailbox that does not exist is written down, and not tried again", async () => {
	const acme = await kit.createTenant();
	server.refuse(() => ({ code: 550 }));
	const id = await send(acme, "gone@example.com");
	await worker.start(handlers);
	await until(async () => (await delivery(acme, id))?.state === "bounced");
	expect(await delivery(acme, id)).toMatchObject({ detail: "550" });
	expect((await jobsOf(kit, acme.id))[0]?.state).toBe("completed");
});

test("a mail that the server cannot take now is sent later", async () => {
	const acme = await kit.createTenant();
	server.refuse(() => ({ code: 450 }));
	const id = await send(acme, "naledi@example.com");
	await worker.start(handlers);
	await until(async () => (await jobsOf(kit, acme.id))[0]?.state === "retry");
	expect((await jobsOf(kit, acme.id))[0]?.output).toMatchObject({ type: "MailNotSent" });
	expect(await delivery(acme, id)).toMatchObject({ state: "queued" });
	server.refuse(() => null);
	await worker.hurry(acme);
	await until(() => server.received.length === 1);
	await until(async () => (await delivery(acme, id))?.state === "sent");
});

test("a mail whose job runs twice, also at once, is sent once", async () => {
	const acme = await kit.createTenant();
	await send(acme, "naledi@example.com");
	const [job] = await jobsOf(kit, acme.id);
	await kit.asTenant(acme, async (db) => {
		const payload = mailJobs["send-mail"].payload.parse(job?.data.payload);
		for (const _ of [1, 2, 3]) await enqueue(db, "send-mail", payload);
	});
	await worker.start(handlers);
	await until(async () => (await jobsOf(kit, acme.id)).every(({ state }) => state === "completed"));
	expect(server.received).toHaveLength(1);
});

test("the site's mail goes out from the product, to the site's address", async () => {
	await kit.database.publicTransaction((db) =>
		sendSiteMail(db, secrets, {
			template: "verification-code",
			to: "new@example.com",
			data: { code: "482913", minutes: 10, resumePath: "/start/resume?token=x" },
		}),
	);
	await worker.start(handlers);
	await until(() => server.received.length === 1);
	const [mail] = server.received;
	expect(mail?.from).toMatchObject({ name: "Crowdminder" });
	expect(mail?.subject).toBe("482913 is your code");
	expect(mail?.text).toContain("http://localhost:3000/start/resume?token=x");
});

test("a hundred mails of one transaction all go out", async () => {
	const acme = await kit.createTenant();
	const all = Array.from({ length: 100 }, (_, index) => mailTo(`p${index}@example.com`));
	await kit.asTenant(acme, (db) => sendMails(db, secrets, all));
	await worker.start(handlers);
	await until(() => server.received.length === 100, 20_000);
	const receivers = new Set(server.received.map(({ to }) => to[0]?.address));
	expect(receivers.size).toBe(100);
});

test("the queue's table holds neither the address nor the link", async () => {
	const acme = await kit.createTenant();
	await send(acme, "naledi@example.com");
	const [job] = await jobsOf(kit, acme.id);
	const stored = JSON.stringify(job);
	expect(stored).not.toContain("naledi");
	expect(stored).not.toContain("reset");
	const payload = mailJobs["send-mail"].payload.parse(job?.data.payload);
	expect(openMail(testSecret, payload.deliveryId, payload.sealed)).toMatchObject({
		to: "naledi@example.com",
		data: reset,
	});
	expect(() => openMail(testSecret, newId(), payload.sealed)).toThrow();
});

test("neither addresses, names, links nor codes reach the log or a job's output", async () => {
	const acme = await kit.createTenant({ name: "Hushhush Holdings" });
	server.refuse((to) => (to.startsWith("gone") ? { code: 550 } : { code: 451 }));
	await send(acme, "gone@secretive.example");
	await send(acme, "busy@secretive.example");
	await worker.start(handlers);
	await until(async () => {
		const states = (await jobsOf(kit, acme.id)).map(({ state }) => state);
		return states.includes("retry") && states.includes("completed");
	});
	const outputs = JSON.stringify((await jobsOf(kit, acme.id)).map(({ output }) => output));
	const all = `${logged.join("")}${outputs}`;
	expect(all).toContain("send-mail");
	for (const secret of ["secretive", "naledi", "Hushhush", reset.path, "482913"]) {
		expect(all).not.toContain(secret);
	}
});

function mailTo(to: string) {
	return { template: "password-reset" as const, to, data: reset };
}

function send(tenant: TestTenant, to: string): Promise<string> {
	const mail = { ...mailTo(to), memberId: tenant.owner.id };
	return kit.asTenant(tenant, (db) => sendMail(db, secrets, mail));
}

async function delivery(tenant: TestTenant, id: string) {
	const rows = await kit.asTenant(tenant, (db) => db.select().from(mailDeliveries));
	return rows.find((row) => row.id === id);
}

/** The product's own log, at its most talkative, kept instead of printed. */
function recordingLog(): Logger {
	return createLog("trace", { write: (line) => logged.push(line) });
}
