import { z } from "zod";
import { notice } from "#app/modules/notifications/notice.ts";

const texts = {
	"code-app-set-up": "Codes from an app were set up for signing you in.",
	"code-app-removed": "Codes from an app were removed from how you sign in.",
	"recovery-codes-made":
		"New recovery codes were made for you. The ones before do not work any more.",
	"passkey-added": "A passkey was added to how you sign in.",
	"passkey-removed": "A passkey was removed from how you sign in.",
	"recovery-code-used": "One of your recovery codes was used to sign in.",
	"factors-reset": "Your second factors were taken away, so that you can set them up anew.",
	asked: "You are asked to set up a second factor.",
	due: "A second factor is going to be required of you.",
} as const;

export const accountsNotices = {
	"sign-in-changed": notice({
		...{ title: "How you sign in changes", group: "Security" },
		params: z.object({
			kind: z.enum([
				"code-app-set-up",
				"code-app-removed",
				"recovery-codes-made",
				"passkey-added",
				"passkey-removed",
				"recovery-code-used",
				"factors-reset",
				"asked",
				"due",
			]),
		}),
		say: ({ kind }) => ({ text: texts[kind], path: "/account/security" }),
		usual: { isListed: true, mail: "now" },
		...{ certain: "everybody", hasOwnMail: true },
	}),
} as const;
