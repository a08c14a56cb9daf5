import { buffer } from "node:stream/consumers";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";
import { afterAll, afterEach, beforeAll } from "vitest";

type ReceivedMail = Email & {
	to: NonNullable<Email["to"]>;
	header(name: string): string | undefined;
};

/** A real SMTP server that keeps what it received, and refuses what a test tells it to and every sign-in. */
export type TestMailServer = {
	/** For SMTP_URL. */
	readonly url: string;
	readonly received: readonly ReceivedMail[];
	/** Until the test ends, recipients get this answer: `{ code: 550 }`; null takes the mail. */
	refuse(answer: (to: string) => { code: number } | null): void;
	/** Lets every sender wait for an answer until the returned function is called. */
	hold(): { readonly waiting: number; release(): void };
};

/** Call once at the top of a test file. */
export function testMailServer(): TestMailServer {
	const received: ReceivedMail[] = [];
	let refusal: (to: string) => { code: number } | null = () => null;
	let held: (() => void)[] | null = null;
	const server = new SMTPServer({
		disabledCommands: ["STARTTLS"],
		disableReverseLookup: true,
		authOptional: true,
		allowInsecureAuth: true,
		onAuth(_sign, _session, done) {
			done(new Error("Nobody signs in here"));
		},
		onRcptTo({ address }, _session, done) {
			const answer = () => {
				const refused = refusal(address);
				if (!refused) return done();
				done(Object.assign(new Error(`No mailbox ${address}`), { responseCode: refused.code }));
			};
			if (held) held.push(answer);
			else answer();
		},
		onData(stream, _session, done) {
			buffer(stream)
				.then((source) => PostalMime.parse(source))
				.then((mail) => {
					const header = (name: string) =>
						mail.headers.find(({ key }) => key === name.toLowerCase())?.value;
					received.push({ ...mail, to: mail.to ?? [], header });
					done();
				}, done);
		},
	});
	server.on("error", () => undefined);
	beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve())));
	afterEach(() => {
		received.length = 0;
		refusal = () => null;
		held = null;
	});
	afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));
	return {
		get url() {
			const address = server.server.address();
			if (address === null || typeof address === "string") throw new Error("No port yet");
			return `smtp://127.0.0.1:${address.port}`;
		},
		received,
		refuse(answer) {
			refusal = answer;
		},
		hold() {
			const waiting: (() => void)[] = [];
			held = waiting;
			return {
				get waiting() {
					return waiting.length;
				},
				release() {
					held = null;
					for (const answer of waiting) answer();
				},
			};
		},
	};
}
