export type RoleName =
	| "owner"
	| "admin"
	| "manager"
	| "finance"
	| "warehouse"
	| "employee"
	| "client-viewer";
