import { z } from "zod";
import { button, heading, paragraph } from "../mail-content.ts";
import { path, tenantMail } from "../template.ts";

const hours = z.number().int().positive();

/** To the address that a member has: both addresses must agree to a change. */
export const emailChangeOld = tenantMail(
	z.object({ path, newEmail: z.email(), hours }),
	(data, { name, url }) => ({
		subject: `Confirm your new address for ${name}`,
		preheader: `It becomes ${data.newEmail} once both addresses agree.`,
		blocks: [
			heading("Is this your new address?"),
			paragraph(`You asked to sign in to ${name} with ${data.newEmail} from now on.`),
			button("Yes, change it", url(data.path)),
			paragraph(
				`We asked the new address too. Nothing changes until both agree, within ${data.hours} hours.`,
			),
		],
		reason:
			"You get this because somebody signed in as you asked for it. If it was not you, do nothing and change your password.",
	}),
);

/** To the address that a member wants. */
export const emailChangeNew = tenantMail(z.object({ path, hours }), (data, { name, url }) => ({
	subject: `Confirm this address for ${name}`,
	preheader: "You sign in with it once both addresses agree.",
	blocks: [
		heading("Is this address yours?"),
		paragraph(`Somebody wants to sign in to ${name} with this address from now on.`),
		button("Yes, it is mine", url(data.path)),
		paragraph(
			`We asked the address used until now too. Nothing changes until both agree, within ${data.hours} hours.`,
		),
	],
	reason: `You get this because a member of ${name} typed this address. If you do not know them, do nothing.`,
}));
