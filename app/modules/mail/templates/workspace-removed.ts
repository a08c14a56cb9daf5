import { z } from "zod";
import { heading, type MailContent, paragraph } from "../mail-content.ts";
import { siteMail } from "../template.ts";

/** To those who were its owners: the workspace is gone. */
export const workspaceRemoved = siteMail(
	z.object({ name: z.string(), slug: z.string() }),
	({ name, slug }): MailContent => ({
		subject: `${name} is deleted`,
		preheader: "As it was asked for.",
		blocks: [
			heading(`${name} is deleted`),
			paragraph(
				`Everything in the workspace ${slug} is gone, as an owner asked for. Its address is given to nobody else for a year. Invoices that we sent you are kept for as long as the law says.`,
			),
		],
		reason: `You get this because you were an owner of ${name}.`,
	}),
);
