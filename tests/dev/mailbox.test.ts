import { createTransport } from "nodemailer";
import { expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { startMailbox } from "#dev/mailbox.ts";
import { dataDirectory } from "./data-directory.ts";

const messages = z.array(
	z.object({
		id: z.string(),
		to: z.array(z.string()),
		subject: z.string(),
		text: z.string(),
		html: z.string().nullable(),
		links: z.array(z.string()),
		receivedAt: z.iso.datetime(),
	}),
);

async function openMailbox(dataDir = dataDirectory()) {
	const mailbox = await startMailbox({ dataDir });
	const transport = createTransport(mailbox.smtpUrl);
	onTestFinished(async () => {
		transport.close();
		await mailbox.stop();
	});
	const list = async (query = "") => {
		const answer = await fetch(`${mailbox.pageUrl}/messages.json${query}`);
		return messages.parse(await answer.json());
	};
	return { ...mailbox, list, send: transport.sendMail.bind(transport) };
}

const invitation = {
	from: '"Baobab" <hello@localhost>',
	to: "thandi@example.com",
	bcc: "sipho@example.com",
	subject: "Join Baobab – today",
	text: "Open http://baobab.localhost:3000/join?a=1&b=2.",
	html: '<p onclick="x()">Open <a href="http://baobab.localhost:3000/join?a=1&amp;b=2">it</a></p><script>x()</script>',
};

test("a mail that was sent can be read, newest first, by whom it was delivered to", async () => {
	const mailbox = await openMailbox();
	await mailbox.send(invitation);
	await mailbox.send({ ...invitation, to: "Lerato@example.com", bcc: "", subject: "Later" });
	const [later, first] = await mailbox.list();
	expect(later?.subject).toBe("Later");
	expect(first).toMatchObject({
		to: ["thandi@example.com", "sipho@example.com"],
		subject: invitation.subject,
		links: ["http://baobab.localhost:3000/join?a=1&b=2"],
	});
	expect(await mailbox.list("?to=lerato@example.com")).toHaveLength(1);
});

test("a link in plain text ends before the full stop", async () => {
	const mailbox = await openMailbox();
	await mailbox.send({ ...invitation, html: "" });
	const [mail] = await mailbox.list();
	expect(mail?.html).toBeNull();
	expect(mail?.links).toEqual(["http://baobab.localhost:3000/join?a=1&b=2"]);
});

test("mail is still there after a restart, and gone after DELETE", async () => {
	const dataDir = dataDirectory();
	const before = await startMailbox({ dataDir });
	const transport = createTransport(before.smtpUrl);
	await transport.sendMail(invitation);
	transport.close();
	await before.stop();
	const after = await openMailbox(dataDir);
	expect(after.pageUrl).toBe(before.pageUrl);
	expect(await after.list()).toHaveLength(1);
	await fetch(`${after.pageUrl}/messages`, { method: "DELETE" });
	expect(await after.list()).toEqual([]);
});

test("what a mail says is shown as text, and what it brings along cannot run", async () => {
	const mailbox = await openMailbox();
	await mailbox.send({ ...invitation, subject: "<b>&</b>" });
	const [mail] = await mailbox.list();
	const page = await fetch(`${mailbox.pageUrl}/messages/${mail?.id}`);
	expect(await page.text()).toContain("&#60;b&#62;&#38;&#60;/b&#62;");
	const body = await fetch(`${mailbox.pageUrl}/messages/${mail?.id}/body`);
	expect(body.headers.get("content-security-policy")).toMatch(/^sandbox(?!.*allow-scripts)/);
	expect(body.headers.get("content-security-policy")).toContain("default-src 'none'");
});

test("another site can neither read the mail nor clear it", async () => {
	const mailbox = await openMailbox();
	await mailbox.send(invitation);
	const clear = await fetch(`${mailbox.pageUrl}/messages/clear`, {
		method: "POST",
		headers: { origin: "http://elsewhere.example" },
	});
	expect(clear.status).toBe(403);
	expect(await mailbox.list()).toHaveLength(1);
});

test("an address that is no mail's is a 404", async () => {
	const mailbox = await openMailbox();
	for (const path of ["/messages/..%2Fsecrets", "/messages/x", `/messages/${"0".repeat(36)}`]) {
		expect((await fetch(mailbox.pageUrl + path)).status).toBe(404);
	}
});
