import { z } from "zod";
import { button, heading, paragraph } from "../mail-content.ts";
import { path, tenantMail } from "../template.ts";

/** To a member who signed in in a browser that was never seen: was it them? */
export const newDevice = tenantMail(
	z.object({
		device: z.string(),
		network: z.string(),
		/** "Password and code from an app". */
		how: z.string(),
		when: z.string(),
		path,
	}),
	({ device, network, how, when, path }, { name, url }) => ({
		subject: `Somebody signed in to ${name} with ${device}`,
		preheader: "If it was you, there is nothing to do.",
		blocks: [
			heading("Was it you?"),
			{
				kind: "figures",
				rows: [
					{ name: "Browser", value: device },
					{ name: "Network", value: network },
					{ name: "When", value: when },
					{ name: "How", value: how },
				],
			},
			paragraph("If it was you, there is nothing to do. If not, end it now:"),
			button("It was not me", url(path)),
			paragraph(
				"That signs you out everywhere and ends your password; you choose a new one by a link that we mail you.",
			),
		],
		reason: `You get this because a member of ${name} signs in with this address, in a browser that we have not seen before.`,
	}),
);
