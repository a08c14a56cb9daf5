import { z } from "zod";
import { byteText } from "#app/lib/byte-text.ts";
import { button, heading, type MailContent, paragraph } from "../mail-content.ts";
import { tenantMail } from "../template.ts";

const schema = z.object({
	/** Whether all of it is used, or 80 % of it. */
	isFull: z.boolean(),
	usedBytes: z.number().int().nonnegative(),
	allowedGb: z.number().int().nonnegative(),
});

/** To those who look after the plan: the storage of the plan is nearly or wholly used. Nothing is refused. */
export const storage = tenantMail(
	schema,
	({ isFull, usedBytes, allowedGb }, { name, url, writing }): MailContent => {
		const subject = isFull
			? `${name} uses all of its ${allowedGb} GB`
			: `${name} uses 80 % of its ${allowedGb} GB`;
		const text = `It keeps ${byteText(usedBytes, writing)}. Nothing stops and nothing is deleted; a larger plan has more room.`;
		return {
			subject,
			preheader: text,
			blocks: [heading(subject), paragraph(text), button("See plan and billing", url("/plan"))],
			reason: `You get this because you look after the plan of ${name}.`,
		};
	},
);
