import { readFileSync } from "node:fs";
import { checkoutPages } from "./pages/checkout.ts";
import { controlPages } from "./pages/control.ts";
import { homePages } from "./pages/home.ts";
import { invoicePages } from "./pages/invoice.ts";
import { notHere } from "./pages/layout.ts";
import { objectPages } from "./pages/objects.ts";
import { type Page, type PageAnswer, type PageRequest, page } from "./pages/page.ts";
import { portalPages } from "./pages/portal.ts";
import type { Sandbox } from "./sandbox.ts";

const style = readFileSync(new URL("./pages/style.css", import.meta.url), "utf8");

const pages: Page[] = [
	page("GET /_sandbox/style.css", () => ({ status: 200, type: "css", body: style })),
	...checkoutPages,
	...controlPages,
	...homePages,
	...invoicePages,
	...objectPages,
	...portalPages,
];

/** The sandbox's own pages, for people: checkout, invoices, what happened. */
export function showPage(sandbox: Sandbox, request: PageRequest): PageAnswer {
	const method = request.method === "HEAD" ? "GET" : request.method;
	const found = pages.find((one) => one.method === method && one.matches.test(request.path));
	if (!found) return notHere("There is no such page in the sandbox.");
	const [, id = ""] = found.matches.exec(request.path) ?? [];
	return found.show(sandbox, request, decodeURIComponent(id));
}
