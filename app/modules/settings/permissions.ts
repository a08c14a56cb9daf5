/** Who may see and change the settings of a workspace, by default. */
export const settingsPermissions = {
	"setting:manage": ["owner", "admin"],
	/** How people prove who they are, and for how long. */
	"security:manage": ["owner"],
} as const;
