import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { RouteArgs } from "./common.ts";
import type { Guarded } from "./policy.ts";
import { notFound } from "./problem.ts";
import { refuseLoader } from "./refusal.server.ts";

type Choice<T> = Guarded<(args: LoaderFunctionArgs & ActionFunctionArgs) => Promise<T>>;

/**
 * One address that means another page on each kind of host (`/`, `/sign-in`). A kind that is not named
 * answers 404.
 */
export function byHost<Site = never, Tenant = never, Product = never>(choices: {
	site?: Choice<Site>;
	tenant?: Choice<Tenant>;
	product?: Choice<Product>;
}): Guarded<(args: RouteArgs) => Promise<Site | Tenant | Product>> {
	const { site, tenant, product } = choices;
	const dispatch = async (args: RouteArgs): Promise<Site | Tenant | Product> => {
		const { kind } = args.context.host;
		if (kind === "site" && site) return site(args);
		if (kind === "tenant" && tenant) return tenant(args);
		if (kind === "product" && product) return product(args);
		return refuseLoader(notFound(), args.context);
	};
	const policies = [site, tenant, product].flatMap((choice) => choice?.policies ?? []);
	return Object.assign(dispatch, { policies });
}
