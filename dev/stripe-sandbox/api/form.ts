/** A parameter as it came: text, or a hash or list of parameters. */
export type Raw = string | Raw[] | { [name: string]: Raw };
export type RawHash = { [name: string]: Raw };

/**
 * Reads Stripe's form encoding: `items[0][price]=…`, `expand[]=…`, `metadata[a]=…`. A hash whose keys are 0, 1, 2 …
 * is a list.
 */
export function parseForm(encoded: string): RawHash {
	const root: Node = new Map();
	let unnamed = 0;
	for (const [name, value] of new URLSearchParams(encoded)) {
		const path = pathOf(name).map((part) => (part === "" ? String(unnamed++) : part));
		insert(root, path, value);
	}
	return Object.fromEntries([...root].map(([name, node]) => [name, settle(node)]));
}

type Node = Map<string, Node | string>;

function pathOf(name: string): string[] {
	const first = name.indexOf("[");
	if (first < 1) return [name];
	const rest = [...name.slice(first).matchAll(/\[([^\]]*)\]/g)].map(([, part]) => part ?? "");
	return [name.slice(0, first), ...rest];
}

function insert(node: Node, [head = "", ...rest]: string[], value: string): void {
	if (rest.length === 0) {
		node.set(head, value);
		return;
	}
	const known = node.get(head);
	const next: Node = known instanceof Map ? known : new Map();
	node.set(head, next);
	insert(next, rest, value);
}

function settle(node: Node | string): Raw {
	if (typeof node === "string") return node;
	const isList = [...node.keys()].every((key) => /^\d+$/.test(key));
	const entries = [...node].map(([key, value]): [string, Raw] => [key, settle(value)]);
	if (isList) return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, value]) => value);
	return Object.fromEntries(entries);
}
