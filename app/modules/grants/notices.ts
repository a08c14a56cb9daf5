import { z } from "zod";
import { notice } from "#app/modules/notifications/notice.ts";

export const grantsNotices = {
	"access-changed": notice({
		...{ title: "Somebody gives you access or takes it away", group: "You" },
		params: z.object({
			change: z.enum(["given", "taken", "in-team", "out-of-team"]),
			/** The name of the object or team. */
			name: z.string(),
			/** Where it is to be seen; null where there is nothing more to see. */
			path: z.string().nullable(),
		}),
		say: ({ change, name, path }, { subject }) => ({ text: words(change, name, subject), path }),
		usual: { isListed: true, mail: "off" },
		...{ certain: "nobody", hasOwnMail: false },
	}),
} as const;

function words(
	change: "given" | "taken" | "in-team" | "out-of-team",
	name: string,
	subject: string,
): string {
	switch (change) {
		case "given":
			return `${subject} gave you access to ${name}.`;
		case "taken":
			return `${subject} took back a right that you had on ${name}.`;
		case "in-team":
			return `${subject} added you to the team ${name}.`;
		case "out-of-team":
			return `${subject} took you out of the team ${name}.`;
		default:
			return change satisfies never;
	}
}
