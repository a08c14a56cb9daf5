import { Problem } from "#app/request/problem.ts";
import { heldElsewhere } from "./check-domain.server.ts";
import { mostDomains } from "./limits.ts";

export function listed(host: string): Problem {
	return new Problem("domain.listed", `${host} is on the list already.`);
}

export function taken(): Problem {
	return new Problem("domain.taken", heldElsewhere);
}

export function tooMany(): Problem {
	return new Problem(
		"domain.too_many",
		`A workspace has at most ${mostDomains} domains. Remove one first.`,
	);
}

export function inUse(host: string): Problem {
	const message = `${host} is where you are, or where everybody is led. Make another address the workspace’s own, open that, and remove it there.`;
	return new Problem("domain.in_use", message, { status: 409 });
}

export function notActive(host: string): Problem {
	const message = `${host} does not work yet. When its records are right, it can be the workspace’s address.`;
	return new Problem("domain.not_active", message, { status: 409 });
}

export function notHere(host: string): Problem {
	const message = `Open ${host} and sign in there first: that shows that it works for you.`;
	return new Problem("domain.not_here", message, { status: 409 });
}
