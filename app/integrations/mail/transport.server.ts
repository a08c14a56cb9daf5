import nodemailer from "nodemailer";
import addressparser from "nodemailer/lib/addressparser";

export type OutgoingMail = {
	/** Left of the @ in the Message-ID: the same mail sent twice is recognisable as one. */
	id: string;
	senderName: string;
	replyTo: string | null;
	to: string;
	subject: string;
	html: string;
	text: string;
	/** Pictures that the HTML shows by their content id. */
	images: readonly { readonly cid: string; readonly png: Buffer }[];
	headers: Readonly<Record<string, string>>;
};

export type MailTransport = {
	/** Hands a mail to the server. Throws MailRefused or MailNotSent, neither of which names the address. */
	send(mail: OutgoingMail): Promise<void>;
	stop(): void;
};

/** The server will never take this mail: an unknown mailbox, say. Not tried again. */
export class MailRefused extends Error {
	override name = "MailRefused";
	readonly reply: number;
	constructor(reply: number) {
		super(`The mail server refused the mail with ${reply}.`);
		this.reply = reply;
	}
}

/** The mail did not go out this time: no connection, a 4xx answer, our own sign-in refused. Tried again. */
export class MailNotSent extends Error {
	override name = "MailNotSent";
}

/** Mail over SMTP, on a few connections that stay open. */
export function createMailTransport(env: {
	readonly SMTP_URL?: string | undefined;
	readonly MAIL_FROM: string;
}): MailTransport {
	const sender = senderAddress(env.MAIL_FROM);
	const pool = nodemailer.createTransport({
		...(env.SMTP_URL ? { url: env.SMTP_URL } : { host: "localhost", port: 25 }),
		pool: true,
		maxConnections: 4,
		maxRequeues: 1,
		// A job holds its tenant's transaction meanwhile, which may stay idle for 60 s.
		connectionTimeout: 5_000,
		greetingTimeout: 5_000,
		socketTimeout: 15_000,
		disableFileAccess: true,
		disableUrlAccess: true,
	});
	return {
		async send(mail) {
			try {
				await pool.sendMail({
					messageId: `<${mail.id}@${sender.slice(sender.lastIndexOf("@") + 1)}>`,
					from: { name: mail.senderName, address: sender },
					to: { name: "", address: mail.to },
					...(mail.replyTo ? { replyTo: { name: "", address: mail.replyTo } } : {}),
					subject: mail.subject,
					html: mail.html,
					text: mail.text,
					attachments: mail.images.map(({ cid, png }) => ({
						...{ cid, content: png, filename: "logo.png", contentType: "image/png" },
						contentDisposition: "inline" as const,
					})),
					headers: { "Auto-Submitted": "auto-generated", ...mail.headers },
				});
			} catch (error) {
				throw withoutAddress(error);
			}
		},
		stop() {
			pool.close();
		},
	};
}

/**
 * What the server's answer means (RFC 5321 §4.2.1): 5xx to the recipient or the contents is final; 5xx to our
 * sign-in or our sender is about us, and somebody will mend it. Its words are dropped: they quote the address.
 */
function withoutAddress(error: unknown): MailRefused | MailNotSent {
	const reply = numberIn(error, "responseCode");
	const command = textIn(error, "command");
	const isAboutTheMail = command === "RCPT TO" || command === "DATA";
	if (reply !== null && reply >= 500 && isAboutTheMail) return new MailRefused(reply);
	return new MailNotSent(`No mail went out: ${textIn(error, "code") ?? "unknown"} ${reply ?? ""}`);
}

function senderAddress(mailFrom: string): string {
	const [first] = addressparser(mailFrom, { flatten: true });
	if (!first?.address) throw new Error(`MAIL_FROM holds no address: ${mailFrom}`);
	return first.address;
}

function textIn(error: unknown, key: string): string | null {
	const value = valueIn(error, key);
	return typeof value === "string" ? value : null;
}

function numberIn(error: unknown, key: string): number | null {
	const value = valueIn(error, key);
	return typeof value === "number" ? value : null;
}

function valueIn(error: unknown, key: string): unknown {
	return error instanceof Error ? Object.entries(error).find(([name]) => name === key)?.[1] : null;
}
