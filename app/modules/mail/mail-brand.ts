import type { Colour } from "#app/lib/colour.ts";

/** What stands above a mail: the workspace's logo, or its name, on a band of its colour. */
export type MailBrand = {
	readonly colour: Colour | null;
	readonly logo: { readonly png: Buffer; readonly width: number; readonly height: number } | null;
};

export const plainBrand: MailBrand = { colour: null, logo: null };

/** The name under which the HTML finds the logo that comes with it (RFC 2392). */
export const logoCid = "logo@crowdminder";
