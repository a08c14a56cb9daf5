import type { OutgoingMail } from "#app/integrations/mail/transport.server.ts";
import { usualWriting } from "#app/lib/writing.ts";
import { writingOf } from "#app/lib/writing-of.ts";
import { logoCid, type MailBrand, plainBrand } from "./mail-brand.ts";
import { renderHtml } from "./render-html.ts";
import { renderText } from "./render-text.ts";
import type { OpenedMail } from "./sealed-mail.server.ts";
import { templates } from "./templates.ts";

/** On whose behalf a mail goes out. */
export type Sender = {
	/** The workspace, or the product. */
	name: string;
	/** What mailboxes show as the sender. */
	senderName: string;
	replyTo: string | null;
	/** The host that links lead to: from the registry, never from a request. */
	origin: string;
	/** Where the reader ends what may be ended; null when there is nobody to end them for. */
	unsubscribePath: string | null;
	/** How the workspace is recognised; the product's mails have its name alone. */
	brand?: MailBrand;
	/** The reader's locale, the workspace's where they chose none; as usual where there is neither. */
	locale?: string;
};

/** Writes a mail out. `id` stays the same when it is sent again. */
export function composeMail(id: string, mail: OpenedMail, sender: Sender): OutgoingMail {
	const template = templates[mail.template];
	const url = (path: string) => new URL(path, sender.origin).href;
	const content = template.compose(mail.data, {
		...{ name: sender.name, url },
		writing: sender.locale ? writingOf(sender.locale) : usualWriting,
	});
	const ends = template.ends(mail.data);
	const unsubscribeUrl =
		ends && sender.unsubscribePath ? url(`${sender.unsubscribePath}?what=${ends}`) : null;
	const frame = { from: sender.name, unsubscribeUrl, brand: sender.brand ?? plainBrand };
	return {
		id,
		senderName: sender.senderName,
		replyTo: sender.replyTo,
		to: mail.to,
		subject: oneLine(content.subject),
		html: renderHtml(content, frame),
		text: renderText(content, frame),
		images: frame.brand.logo ? [{ cid: logoCid, png: frame.brand.logo.png }] : [],
		headers: unsubscribeUrl ? unsubscribeHeaders(unsubscribeUrl) : {},
	};
}

/** RFC 2369 and, for the mailbox's own button, RFC 8058. */
function unsubscribeHeaders(url: string): Record<string, string> {
	return {
		"List-Unsubscribe": `<${url}>`,
		"List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
	};
}

/** People choose names that stand in subjects: a line break would begin another header. */
function oneLine(text: string): string {
	return text.replace(/\s+/g, " ").trim();
}
