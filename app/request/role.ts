export type RoleName =
	| "owner"
	| "admin"
	| "manager"
	| "finance"
	| "warehouse"
	| "employee"
	| "client-viewer";

/** Who asks: a member of a role, or one of ours who looks for support. */
export type AskerRole = RoleName | "support";
