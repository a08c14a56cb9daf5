import { z } from "zod";
import { code, heading, link, paragraph } from "../mail-content.ts";
import { path, siteMail } from "../template.ts";

/** Proves an address while a company signs up. */
export const verificationCode = siteMail(
	z.object({
		code: z.string().regex(/^\d{6}$/),
		/** Minutes that the code works. */
		minutes: z.number().int().positive(),
		/** Goes back to the sign-up from another browser; it asks for a code again. */
		resumePath: path,
	}),
	(data, { url }) => ({
		subject: `${data.code} is your code`,
		preheader: `Type it where you are signing up. It works for ${data.minutes} minutes.`,
		blocks: [
			heading("Your code"),
			paragraph("Type this code where you are signing up."),
			code(data.code),
			paragraph(
				`It works for ${data.minutes} minutes. Nobody at Crowdminder ever asks you for it.`,
			),
			paragraph("Closed the page? What you typed is kept for 14 days after your last change."),
			link("Go back to your sign-up", url(data.resumePath)),
		],
		reason:
			"You get this because somebody typed this address to sign a company up. If it was not you, do nothing: without the code nothing happens.",
	}),
);
