import type { Permission } from "#app/modules/members/permission-catalogue.ts";
import { clientGrantable, projectGrantable } from "#app/modules/projects/grantable.server.ts";
import type { Grantable, Right } from "./grantable.ts";

/** Every type of object on which permissions may be granted; each module declares its own. */
const grantables = {
	client: clientGrantable,
	project: projectGrantable,
} as const satisfies Record<string, Grantable>;

export type ObjectType = keyof typeof grantables;

type RightsOf<T extends ObjectType> = (typeof grantables)[T]["rights"];

/** A permission that one may have on objects of this type: it is granted, or contained in what is. */
export type GrantableOn<T extends ObjectType> = {
	[R in keyof RightsOf<T>]: R | Contained<RightsOf<T>[R]>;
}[keyof RightsOf<T>];

type Contained<R> = R extends { readonly implies: readonly (infer Name)[] } ? Name : never;

export type GrantablePermission = { [T in ObjectType]: GrantableOn<T> }[ObjectType];

/** One object, as grants name it. */
export type ObjectRef = { readonly type: ObjectType; readonly id: string };

export const objectTypes = Object.keys(grantables).filter(isObjectType);

export function isObjectType(text: unknown): text is ObjectType {
	return typeof text === "string" && Object.hasOwn(grantables, text);
}

export function grantableOf(type: ObjectType): Grantable {
	return grantables[type];
}

/** The rights that may be given on a type, the smallest first. */
export function rightsOn(type: ObjectType): { name: GrantablePermission; right: Right }[] {
	return Object.entries(grantableOf(type).rights).flatMap(([name, right]) =>
		isRightOn(type, name) ? [{ name, right }] : [],
	);
}

export function isRightOn(type: ObjectType, name: unknown): name is GrantablePermission {
	return typeof name === "string" && Object.hasOwn(grantableOf(type).rights, name);
}

/** All that one may have on a type: what is granted, and what that contains. */
export function permissionsOn(type: ObjectType): GrantablePermission[] {
	const all = rightsOn(type).flatMap(({ name, right }) => [name, ...right.implies]);
	return [...new Set(all)].filter(isGrantable);
}

function isGrantable(permission: Permission): permission is GrantablePermission {
	return objectTypes.some((type) =>
		rightsOn(type).some(
			({ name, right }) => name === permission || right.implies.includes(permission),
		),
	);
}

/** Grants of any of these actions on an object of this type give what was asked for. */
export type Way = { readonly type: ObjectType; readonly actions: readonly string[] };

/** The grants that give a permission on an object: on itself, and on what it belongs to. */
export function waysTo(
	permission: GrantablePermission,
	type: ObjectType,
): { readonly own: Way; readonly parent: Way | null } {
	const { parent } = grantableOf(type);
	const above = parent?.by[permission];
	const isAbove = parent !== undefined && above !== undefined && isObjectType(parent.type);
	return {
		own: { type, actions: containing(type, permission) },
		parent: isAbove ? { type: parent.type, actions: containing(parent.type, above) } : null,
	};
}

/** The right itself and those that contain it. */
function containing(type: ObjectType, name: string): string[] {
	return rightsOn(type)
		.filter((each) => each.name === name || each.right.implies.some((implied) => implied === name))
		.map((each) => each.name);
}
