import type { z } from "zod";
import type { Sandbox } from "../sandbox.ts";
import { checkParameters } from "./check-parameters.ts";
import type { RawHash } from "./form.ts";

export type Call<Given> = {
	sandbox: Sandbox;
	/** The parameters, checked. `expand` is dealt with apart. */
	given: Given;
	/** What the address names, in order: the customer, then the tax id. */
	ids: string[];
	id: string;
	/** The address's path, as lists repeat it. */
	path: string;
};

export type Endpoint = {
	method: string;
	matches: RegExp;
	/** Checks the parameters; what comes back does the work. */
	prepare(sandbox: Sandbox, raw: RawHash, path: string): () => object;
};

/** One operation of the API: `POST /v1/customers/:id`, the parameters it takes, what it does. */
export function endpoint<Schema extends z.ZodType>(
	route: string,
	schema: Schema,
	handle: (call: Call<z.output<Schema>>) => object,
): Endpoint {
	const [method = "", pattern = ""] = route.split(" ");
	const matches = new RegExp(`^${pattern.replaceAll(/:\w+/g, "([^/]+)").replaceAll(".", "\\.")}$`);
	return {
		method,
		matches,
		prepare(sandbox, raw, path) {
			const ids = (matches.exec(path) ?? []).slice(1).map(decodeURIComponent);
			const given = checkParameters(schema, raw);
			return () => handle({ sandbox, given, ids, id: ids[0] ?? "", path });
		},
	};
}
