/** Whether an address can be had: the same for one that is taken and one that is reserved. */
export type Availability =
	| {
			readonly slug: string;
			readonly kind: "free" | "taken" | "wrong";
			readonly suggestions: readonly string[];
	  }
	/** Asked too often. */
	| { readonly slug: string; readonly kind: "wait"; readonly seconds: number };

/** `thornbrook.localhost:3000 is taken. Choose another one.` */
export function takenWords(slug: string, domain: string): string {
	return `${slug}${domain} is taken. Choose another one.`;
}
