import type { Answer } from "#tests/kit/http.ts";
import type { Product } from "#tests/kit/product.ts";

/** The company step as a page without scripts sends it. */
export const company = {
	name: "Thornbrook Advisory",
	country: "ZA",
	timeZone: "Africa/Johannesburg",
	currency: "ZAR",
	locale: "en-ZA",
	vatNumber: "",
	_seen: "0",
};

/** A browser on the site without scripts, which keeps its draft's cookie. */
export function siteBrowser(product: Product) {
	let cookie = "";
	const wish = () => (cookie ? { headers: { cookie } } : {});
	const keep = (answer: Answer) => {
		const [set] = answer.headers["set-cookie"] ?? [];
		if (set) cookie = set.split(";")[0] ?? "";
		return answer;
	};
	return {
		get: async (path: string) => keep(await product.ask("", path, wish())),
		post: async (path: string, form: Record<string, string>) =>
			keep(await product.post("", path, form, wish())),
	};
}
