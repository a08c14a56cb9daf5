import { join, resolve } from "node:path";
import { z } from "zod";
import { onFreePort } from "./free-port.ts";
import { receiveMail } from "./mailbox/receive.ts";
import { serveMailbox } from "./mailbox/serve.ts";
import { openMailStore } from "./mailbox/store.ts";
import { readRecord, writeRecord } from "./record.ts";
import { openDataDirectory } from "./secrets.ts";

export type LocalMailbox = {
	/** Where mail is sent. */
	smtpUrl: string;
	/** Where it is read; programs ask `/messages.json`. */
	pageUrl: string;
	stop(): Promise<void>;
};

const record = z.object({ smtpPort: z.number(), pagePort: z.number() });

/** An SMTP server on 127.0.0.1 that keeps every mail under `mail` in the data directory, and a page to read it. */
export async function startMailbox(options: { dataDir: string }): Promise<LocalMailbox> {
	const dataDir = resolve(options.dataDir);
	openDataDirectory(dataDir);
	const file = join(dataDir, "mailbox.json");
	const known = readRecord(file, record);
	const store = await openMailStore(join(dataDir, "mail"));
	const page = await onFreePort(known?.pagePort ?? 8025, (port) => serveMailbox(port, store));
	const receiver = await onFreePort(known?.smtpPort ?? 1025, (port) =>
		receiveMail(port, async (source, to) => {
			await store.add(source, to);
			page.announce();
		}),
	);
	writeRecord(file, { smtpPort: receiver.port, pagePort: page.port });
	return {
		smtpUrl: `smtp://127.0.0.1:${receiver.port}`,
		pageUrl: `http://localhost:${page.port}`,
		async stop() {
			await Promise.all([receiver.stop(), page.stop()]);
		},
	};
}
