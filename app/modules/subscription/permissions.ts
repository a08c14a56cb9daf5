/** Who may see and change the plan, and pay for it, by default. */
export const subscriptionPermissions = {
	"plan:read": ["owner", "finance"],
} as const;
