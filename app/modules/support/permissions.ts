/** Who may let support look at the workspace. */
export const supportPermissions = {
	"support-consent:manage": ["owner"],
} as const;
