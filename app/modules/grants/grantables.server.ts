import { clientGrantable, projectGrantable } from "#app/modules/projects/grantable.server.ts";
import type { Grantable, Right } from "./grantable.ts";

/** Every type of object on which permissions may be granted; each module declares its own. */
const grantables = {
	client: clientGrantable,
	project: projectGrantable,
} as const satisfies Record<string, Grantable>;

export type ObjectType = keyof typeof grantables;

export type GrantablePermission = {
	[T in ObjectType]: keyof (typeof grantables)[T]["rights"];
}[ObjectType];

/** A permission that may be granted on objects of this type. */
export type GrantableOn<T extends ObjectType> = Extract<
	keyof (typeof grantables)[T]["rights"],
	GrantablePermission
>;

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
		.filter((each) => each.name === name || each.right.implies.includes(name))
		.map((each) => each.name);
}
