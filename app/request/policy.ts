import type { GrantableOn, ObjectType } from "#app/modules/grants/grantables.server.ts";
import type { Permission } from "#app/modules/members/permission-catalogue.ts";
import type { FeatureName } from "#app/modules/subscription/features.ts";
import type { StaffRole } from "./staff-session.server.ts";

/** For one of ours who looks for support; where a rule says nothing, see `isOpenToSupport`. */
type SupportRule = "allowed" | "refused";

/** For people who need not be signed in: sign-in, reset, an invitation. */
export type VisitorRule = {
	access: "public";
	feature?: FeatureName;
	whileSuspended?: boolean;
	support?: SupportRule;
};

/**
 * For every signed-in member, or those with a permission; `feature` when a plan gates it. `whileLocked` actions are
 * possible in a workspace that is not paid for: paying, and what keeps an account safe.
 */
export type MemberRule = (
	| { access: "member"; permission?: never; on?: never; onAny?: never }
	| PermissionRule
) & {
	feature?: FeatureName;
	whileSuspended?: boolean;
	whileLocked?: boolean;
	support?: SupportRule;
	/** Also for somebody who has yet to set up the second factor that the workspace asks of them. */
	beforeSecondFactor?: boolean;
	/** Only for somebody who showed within ten minutes that it is them; `from-page` leads back to the page with the link. */
	recentlyProven?: true | "from-page";
};

/**
 * For whoever has a permission by role, or by a grant: `on` the object that the address names (`project` is in
 * `:projectId`), or `onAny` of its type, whose handler then shows those alone.
 */
type ObjectRule = {
	[T in ObjectType]: { permission: GrantableOn<T>; access?: never } & (
		| { on: T; onAny?: never }
		| { onAny: T; on?: never }
	);
}[ObjectType];

/** For those with a permission, to all objects or as grants say. */
export type PermissionRule =
	| { permission: Permission; access?: never; on?: never; onAny?: never }
	| ObjectRule;

/** For staff of a role, in the console; `public` is its sign-in page. */
export type StaffRule = { role: StaffRole };

export type Policy =
	| { host: "tenant"; rule: VisitorRule | MemberRule }
	| { host: "site" }
	| { host: "product"; rule: { access: "public" } | StaffRule };

/** A loader or action with the policies that it enforces, for the access test to read. */
export type Guarded<Fn> = Fn & { readonly policies: readonly Policy[] };
