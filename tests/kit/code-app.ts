import { Secret, TOTP } from "otpauth";
import type { Product } from "./product.ts";
import type { TestTenant } from "./tenant.ts";

/** The code that an app with this secret shows then. */
export function codeOf(secret: string, at: Date = new Date()): string {
	const app = new TOTP({ secret: Secret.fromBase32(secret.replaceAll(" ", "")) });
	return app.generate({ timestamp: at.getTime() });
}

export type Offered = { readonly secret: string; readonly sealed: string };

/** What the page offers to set an app up with. */
export async function offeredApp(
	product: Product,
	tenant: TestTenant,
	cookie: string,
): Promise<Offered> {
	const { text } = await product.ask(tenant.slug, "/account/security/code", {
		headers: { cookie },
	});
	const secret = /class="code [^"]*">([A-Z2-7 ]+)</.exec(text)?.[1];
	const sealed = /name="sealed" value="([^"]+)"/.exec(text)?.[1];
	if (!secret || !sealed) throw new Error(`The page offers no app: ${text.slice(0, 200)}`);
	return { secret, sealed };
}

/** The recovery codes that an answer shows. */
export function recoveryCodesIn(text: string): string[] {
	return [...text.matchAll(/>([2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4})</g)].map(
		([, code]) => code ?? "",
	);
}

/** The Cookie header of a browser that was answered like this. */
export function cookiesIn(headers: Readonly<Record<string, unknown>>): string {
	const set = headers["set-cookie"];
	const lines: readonly unknown[] = Array.isArray(set) ? set : [];
	return lines
		.map((line) => String(line).split(";")[0] ?? "")
		.filter((cookie) => !cookie.endsWith("="))
		.join("; ");
}
