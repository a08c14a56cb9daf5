import type { z } from "zod";

/** How a setting is typed: what a form shows for it. */
export type Control =
	| { readonly kind: "choice"; readonly options: readonly Option[] }
	| { readonly kind: "number"; readonly unit: string }
	| { readonly kind: "text"; readonly placeholder?: string }
	| { readonly kind: "hours" }
	| { readonly kind: "date" }
	| { readonly kind: "colour" }
	/** Changed on a page of its own. */
	| { readonly kind: "page"; readonly path: string; readonly label: string }
	/** Typed and never shown again. */
	| { readonly kind: "secret" };

export type Option = { readonly value: string; readonly label: string };

/** What was typed, as a value; or what is wrong with it, in words that say what to type. */
export type Reading<T> = { readonly value: T } | { readonly problem: string };

/** A kind of value that a setting can have; `Typed` where what is typed is kept in another form. */
export type Kind<T, Typed = T> = {
	readonly type: z.ZodType<T>;
	readonly control: Control;
	/** The value as its control holds it; `read` takes it back. */
	text(value: T): string;
	/** @param country where the workspace is, ISO 3166-1 alpha-2, for kinds that differ by it */
	read(text: string, country?: string): Reading<Typed>;
	/** The value as people read it: `15 minutes`. */
	words(value: T): string;
};
