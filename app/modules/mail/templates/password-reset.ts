import { z } from "zod";
import { button, heading, paragraph } from "../mail-content.ts";
import { path, tenantMail } from "../template.ts";

/** The way to a new password. */
export const passwordReset = tenantMail(
	z.object({
		path,
		/** Minutes that the link works. */
		minutes: z.number().int().positive(),
	}),
	(data, { name, url }) => ({
		subject: `A new password for ${name}`,
		preheader: `The link works once, for ${data.minutes} minutes.`,
		blocks: [
			heading("Choose a new password"),
			paragraph(`This link lets you choose a new password for the workspace of ${name}.`),
			button("Choose a new password", url(data.path)),
			paragraph(`It works once, for ${data.minutes} minutes.`),
		],
		reason:
			"You get this because somebody asked for it on the sign-in page. If it was not you, do nothing: your password stays as it is.",
	}),
);
