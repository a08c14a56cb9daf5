import { afterEach, expect, test } from "vitest";
import {
	createMailTransport,
	MailNotSent,
	MailRefused,
	type MailTransport,
	type OutgoingMail,
} from "#app/integrations/mail/transport.server.ts";
import { testMailServer } from "#tests/kit/mail-server.ts";

const server = testMailServer();
let transport: MailTransport | undefined;

afterEach(() => transport?.stop());

const mail: OutgoingMail = {
	id: "0197",
	senderName: "Acme",
	replyTo: null,
	to: "naledi@example.com",
	subject: "Hello",
	images: [],
	html: "<p>Hello</p>",
	text: "Hello",
	headers: {},
};

test("a mail keeps its Message-ID when it is sent again", async () => {
	await send(server.url);
	await send(server.url);
	const ids = server.received.map(({ messageId }) => messageId);
	expect(ids).toEqual(["<0197@crowdminder.example>", "<0197@crowdminder.example>"]);
});

test.each([
	[550, MailRefused],
	[552, MailRefused],
	[421, MailNotSent],
	[450, MailNotSent],
])("the answer %i to the recipient is %o, and no error names the address", async (code, type) => {
	server.refuse(() => ({ code }));
	const error: unknown = await send(server.url).catch((reason: unknown) => reason);
	expect(error).toBeInstanceOf(type);
	expect(String(error)).not.toContain("naledi");
});

test("a server that is away is no refusal", async () => {
	await expect(send("smtp://127.0.0.1:1")).rejects.toThrow(MailNotSent);
});

test("a sign-in that the server refuses is about us, not about the mail", async () => {
	const withPassword = server.url.replace("smtp://", "smtp://user:wrong@");
	await expect(send(withPassword)).rejects.toThrow(MailNotSent);
});

test("a sender without an address is told at the start", () => {
	expect(() => createMailTransport({ MAIL_FROM: "Crowdminder" })).toThrow("MAIL_FROM");
});

function send(url: string): Promise<void> {
	transport?.stop();
	transport = createMailTransport({
		SMTP_URL: url,
		MAIL_FROM: "Crowdminder <hello@crowdminder.example>",
	});
	return transport.send(mail);
}
