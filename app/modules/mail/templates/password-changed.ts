import { z } from "zod";
import { button, heading, paragraph } from "../mail-content.ts";
import { path, tenantMail } from "../template.ts";

/** Tells a member that the password is another one, in case somebody else did it. */
export const passwordChanged = tenantMail(
	z.object({
		/** Where one asks for a reset. */
		resetPath: path,
	}),
	(data, { name, url }) => ({
		subject: `Your password for ${name} was changed`,
		preheader: "If it was you, there is nothing to do.",
		blocks: [
			heading("Your password was changed"),
			paragraph(
				`Your password for the workspace of ${name} was changed. You are signed out everywhere else. If it was you, there is nothing to do.`,
			),
			paragraph("If it was not you, choose a new one now and tell whoever runs your workspace."),
			button("Choose a new password", url(data.resetPath)),
		],
		reason: `You get this because you are a member of ${name}.`,
	}),
);
