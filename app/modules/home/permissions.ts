/** Who gets a new workspace going. */
export const homePermissions = {
	"first-steps:see": ["owner", "admin"],
} as const;
