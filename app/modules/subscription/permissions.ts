/** Who may see and change the plan, by default. */
export const subscriptionPermissions = {
	"plan:read": ["owner", "admin", "finance"],
} as const;
