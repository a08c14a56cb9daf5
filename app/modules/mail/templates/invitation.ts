import { z } from "zod";
import { calendarDate } from "#app/lib/calendar-date.ts";
import { formatDate } from "#app/lib/date-text.ts";
import { button, heading, paragraph } from "../mail-content.ts";
import { path, tenantMail } from "../template.ts";

/** Asks somebody into the workspace. */
export const invitation = tenantMail(
	z.object({
		path,
		/** Who invites; absent when the workspace was made by a command. */
		inviterName: z.string().optional(),
		/** The last day on which the link works, in the workspace's zone. */
		expiresOn: z.iso.date(),
	}),
	(data, { name, url, writing }) => {
		const inviter = data.inviterName ?? name;
		const until = formatDate(calendarDate(data.expiresOn), writing);
		return {
			subject: `${inviter} invites you to ${name}`,
			preheader: `Choose a password and you are in. The link works until ${until}.`,
			blocks: [
				heading(`Join ${name}`),
				paragraph(`${inviter} invites you to the workspace of ${name} on Crowdminder.`),
				button("Join the workspace", url(data.path)),
				paragraph(`The link works once, until ${until}.`),
			],
			reason: `You get this because ${inviter} typed this address. If you do not know them, do nothing.`,
		};
	},
);
