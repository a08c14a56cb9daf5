import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { mailboxOrigin } from "./place.ts";

const message = z.object({
	to: z.array(z.string()),
	subject: z.string(),
	text: z.string(),
	html: z.string().nullable(),
	links: z.array(z.string()),
});

export type Message = z.infer<typeof message>;

/** The newest mail to an address whose subject matches; waits up to 15 s for it. */
export async function mailTo(address: string, subject: RegExp): Promise<Message> {
	for (const until = Date.now() + 15_000; Date.now() < until; await pause(150)) {
		const answer = await fetch(`${mailboxOrigin()}/messages.json`);
		const messages = z.array(message).parse(await answer.json());
		const found = messages.find((mail) => mail.to.includes(address) && subject.test(mail.subject));
		if (found) return found;
	}
	throw new Error(`No mail to ${address} with a subject like ${subject}`);
}
