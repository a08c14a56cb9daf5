import { z } from "zod";
import { button, heading, paragraph } from "../mail-content.ts";
import { path, siteMail } from "../template.ts";

/** The way back to a sign-up that was not finished. */
export const resumeSignUp = siteMail(
	z.object({ path, companyName: z.string().optional() }),
	(data, { url }) => {
		const whose = data.companyName ? ` of ${data.companyName}` : "";
		return {
			subject: "Go on where you stopped",
			preheader: "What you typed is kept for 14 days.",
			blocks: [
				heading(`The sign-up${whose} is waiting`),
				paragraph("What you typed is kept for 14 days after your last change."),
				button("Go on with the sign-up", url(data.path)),
				paragraph("On a new device we send you a code first, so that nobody else can open it."),
			],
			reason:
				"You get this because somebody began a sign-up with this address. If it was not you, do nothing and it goes away by itself.",
		};
	},
);
