import { buffer } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";

/** An SMTP server that takes every mail, without encryption or sign-in: it listens on the loopback only. */
export function receiveMail(
	port: number,
	take: (source: Buffer, to: string[]) => Promise<void>,
): Promise<{ port: number; stop(): Promise<void> }> {
	const smtp = new SMTPServer({
		banner: "Crowdminder's mailbox",
		disabledCommands: ["STARTTLS", "AUTH"],
		disableReverseLookup: true,
		size: 30_000_000,
		closeTimeout: 1_000,
		onData(stream, session, done) {
			const to = session.envelope.rcptTo.map(({ address }) => address);
			buffer(stream)
				.then((source) => take(source, to))
				.then(() => done(), done);
		},
	});
	return new Promise((resolve, reject) => {
		smtp.once("error", reject);
		smtp.listen(port, "127.0.0.1", () => {
			smtp.off("error", reject);
			// A sender that hangs up early is no concern of the mailbox.
			smtp.on("error", () => undefined);
			resolve({ port, stop: () => new Promise((stopped) => smtp.close(() => stopped())) });
		});
	});
}
