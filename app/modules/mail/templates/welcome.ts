import { z } from "zod";
import { button, heading, link, paragraph } from "../mail-content.ts";
import { tenantMail } from "../template.ts";

/** To the person who signed the company up: the address to come back to. */
export const welcome = tenantMail(z.object({ firstName: z.string() }), (data, { name, url }) => ({
	subject: `${name} is ready`,
	preheader: "Keep this mail: it has the address where you sign in.",
	blocks: [
		heading(`Welcome, ${data.firstName}`),
		paragraph(
			`The workspace of ${name} is ready. This is its own address, where all of you sign in:`,
		),
		link(new URL(url("/")).host, url("/")),
		paragraph(
			"Three steps to the first week: add a client and a project, type your hours, invite the others.",
		),
		button("Open the workspace", url("/")),
	],
	reason: "You get this because you signed this company up.",
}));
