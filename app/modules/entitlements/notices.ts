import { z } from "zod";
import { notice } from "#app/modules/notifications/notice.ts";

export const entitlementsNotices = {
	"storage-limit": notice({
		...{ title: "80 % or all of the storage is used", group: "Plan and billing" },
		permission: "plan:read",
		params: z.object({ isFull: z.boolean(), allowedGb: z.number().int().nonnegative() }),
		say: ({ isFull, allowedGb }) => ({
			text: isFull
				? `All of the ${allowedGb} GB of storage is used. Nothing stops.`
				: `80 % of the ${allowedGb} GB of storage is used.`,
			path: "/plan",
		}),
		usual: { isListed: true, mail: "now" },
		...{ certain: "owners", hasOwnMail: true },
	}),
	"seats-limit": notice({
		...{ title: "80 % or all of the seats are taken", group: "Plan and billing" },
		permission: "plan:read",
		params: z.object({ isFull: z.boolean(), limit: z.number().int().positive() }),
		say: ({ isFull, limit }) => ({
			text: isFull
				? `All ${limit} seats are taken. For more people, add seats to the plan.`
				: `80 % of the ${limit} seats are taken.`,
			path: "/plan",
		}),
		usual: { isListed: true, mail: "digest" },
		...{ certain: "nobody", hasOwnMail: false },
	}),
} as const;
