import { z } from "zod";
import { button, heading, link, type MailContent, paragraph } from "../mail-content.ts";
import { endableMail, path } from "../template.ts";

const said = z.object({
	/** A sentence, as in the list of notifications. */
	text: z.string(),
	path: path.nullable(),
});

/** One notification, told at once. */
export const notice = endableMail(
	said.extend({ kind: z.string(), isCertain: z.boolean() }),
	({ kind, isCertain }) => (isCertain ? null : kind),
	({ text, path: to, isCertain }, { name, url }): MailContent => ({
		subject: text.replace(/\.$/, ""),
		preheader: `In ${name}`,
		blocks: [
			heading(text),
			button(to ? "See it" : "See your notifications", url(to ?? "/notifications")),
		],
		reason: isCertain
			? `You get this because it is about who can get into ${name}. If it should not have happened, tell an owner.`
			: `You chose to be told of this in ${name} by mail: ${url("/account/notifications")} changes that.`,
	}),
);

/** A day's notifications of somebody who gathers them. */
export const noticeDigest = endableMail(
	z.object({ on: z.iso.date(), lines: z.array(said).min(1) }),
	() => "digest",
	({ lines }, { name, url }): MailContent => {
		const count = lines.length === 1 ? "1 notification" : `${lines.length} notifications`;
		return {
			subject: `${count} from ${name}`,
			preheader: lines.map(({ text }) => text).join(" "),
			blocks: [
				heading(`${count} since yesterday`),
				...lines.map(({ text, path: to }) =>
					to ? link("See it", url(to), text) : paragraph(text),
				),
				button("See your notifications", url("/notifications")),
			],
			reason: `You chose to get these once a day from ${name}: ${url("/account/notifications")} changes that.`,
		};
	},
);
