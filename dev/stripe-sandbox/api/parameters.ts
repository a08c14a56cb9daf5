import { z } from "zod";

/** Text that says something: an empty one means "unset", which only some parameters allow. */
export const text = z.string().min(1);

export const integer = z
	.string()
	.regex(/^-?\d+$/, "integer")
	.transform(Number);

/** How many: zero or more. */
export const count = z.string().regex(/^\d+$/, "integer").transform(Number);

/** Seconds since 1970. */
export const timestamp = z.string().regex(/^\d+$/, "integer").transform(Number);

export const flag = z.enum(["true", "false"]).transform((value) => value === "true");

/** A decimal number. */
export const decimal = z
	.string()
	.regex(/^-?\d+(\.\d+)?$/, "decimal")
	.transform(Number);

export const metadata = z.union([
	z.literal("").transform(() => null),
	z.record(z.string(), z.string()),
]);

/** A parameter that an empty text unsets: null. */
export function clearable<Schema extends z.ZodType>(schema: Schema) {
	return z.union([z.literal("").transform(() => null), schema]);
}

export const address = z.strictObject({
	city: z.string().optional(),
	country: z.string().optional(),
	line1: z.string().optional(),
	line2: z.string().optional(),
	postal_code: z.string().optional(),
	state: z.string().optional(),
});

const range = z.strictObject({
	gt: timestamp.optional(),
	gte: timestamp.optional(),
	lt: timestamp.optional(),
	lte: timestamp.optional(),
});

/** What every list takes. */
export const listShape = {
	limit: integer.optional(),
	starting_after: text.optional(),
	ending_before: text.optional(),
};

export const created = z.union([timestamp, range]).optional();

export type ListParameters = {
	limit?: number | undefined;
	starting_after?: string | undefined;
	ending_before?: string | undefined;
	created?: z.output<typeof created>;
};

export const none = z.strictObject({});

type Present<Given> = { [Name in keyof Given]?: Exclude<Given[Name], undefined> };

/** The parameters that were given, null for those to unset. */
export function present<Given extends object>(given: Given): Present<Given> {
	// What `fromEntries` keeps is a part of what it was given.
	return Object.fromEntries(
		Object.entries(given).filter(([, value]) => value !== undefined),
	) as Present<Given>;
}

type WithoutNulls<Given> = { [Name in keyof Given]?: Exclude<Given[Name], undefined | null> };

/** For fields that are absent where others are null. */
export function withoutNulls<Given extends object>(given: Given): WithoutNulls<Given> {
	return Object.fromEntries(
		Object.entries(given).filter(([, value]) => value !== undefined && value !== null),
	) as WithoutNulls<Given>;
}
