import { z } from "zod";
import { notice } from "#app/modules/notifications/notice.ts";

export const membersNotices = {
	"role-changed": notice({
		...{ title: "Your role changes", group: "You" },
		params: z.object({
			/** Its label, or the name of one of the company’s own. */
			role: z.string(),
		}),
		say: ({ role }, { subject }) => ({
			text: `${subject} changed your role to ${role}.`,
			path: "/account",
		}),
		usual: { isListed: true, mail: "now" },
		...{ certain: "everybody", hasOwnMail: false },
	}),
	"signed-out": notice({
		...{ title: "Somebody signs you out everywhere", group: "Security" },
		params: z.object({}),
		say: (_, { subject }) => ({
			text: `${subject} signed you out on all your devices.`,
			path: "/account",
		}),
		usual: { isListed: true, mail: "now" },
		...{ certain: "everybody", hasOwnMail: false },
	}),
	"invitation-accepted": notice({
		...{ title: "Somebody accepts your invitation", group: "People", permission: "member:manage" },
		params: z.object({ memberId: z.uuid() }),
		say: ({ memberId }, { subject }) => ({
			text: `${subject} accepted your invitation.`,
			path: `/people/${memberId}`,
		}),
		usual: { isListed: true, mail: "off" },
		...{ certain: "nobody", hasOwnMail: false },
	}),
} as const;
