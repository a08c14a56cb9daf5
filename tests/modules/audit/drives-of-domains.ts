import { domainOf } from "#tests/kit/domains.ts";
import { at, type Drive, type Round } from "./drive.ts";

const host = "time.baobab.example";
/** With the port of the tests' site, which every host of the product has. */
const at3000 = `${host}:3000`;

/** A domain of the workspace's own, from asking for it until it is put back. */
export function drivesOfDomains(round: Round): readonly Drive[] {
	const { kit, product, found } = round;
	const pages = "domains/pages";
	const act = (name: string) => () => `/settings/domain/${found.domain}/${name}`;
	return [
		{
			...{ route: `${pages}/domains`, path: at("/settings/domain") },
			form: () => ({ host: "asked.baobab.example" }),
		},
		{
			...{ route: `${pages}/domain-address`, host: at3000 },
			async path() {
				found.domain = (await domainOf(kit, round.tenant, host)).id;
				await product.services.directory.refresh();
				return act("address")();
			},
			cookie: () => product.cookieOf(round.tenant, round.tenant.owner, host),
		},
		{ route: `${pages}/domain-address-end`, path: act("address/end") },
		{ route: `${pages}/domain-removal`, path: act("removal") },
		{ route: `${pages}/domain-return`, path: act("return") },
	];
}
