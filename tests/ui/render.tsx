import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import {
	createStaticHandler,
	createStaticRouter,
	StaticRouterProvider,
} from "react-router-dom/server";

/** A component's markup as the server sends it, with the router that links and forms need. */
export async function render(element: ReactNode, path = "/"): Promise<string> {
	const routes = [{ path: "*", element }];
	const context = await createStaticHandler(routes).query(
		new Request(new URL(path, "http://localhost")),
	);
	if (context instanceof Response) throw new Error("a page without loaders does not redirect");
	const router = createStaticRouter(routes, context);
	return renderToStaticMarkup(
		<StaticRouterProvider router={router} context={context} hydrate={false} />,
	);
}

/** The opening tag that has this text in it, for a look at its attributes. */
export function tagWith(markup: string, text: string): string {
	const tag = markup.match(/<[^>]+>/g)?.find((each) => each.includes(text));
	if (!tag) throw new Error(`no tag with ${text} in ${markup}`);
	return tag;
}
