/** The roles that a flag may be for, as Unleash's pages offer them. */
export const contextRoles = [
	"owner",
	"admin",
	"manager",
	"finance",
	"warehouse",
	"employee",
	"client-viewer",
] as const;
