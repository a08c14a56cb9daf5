import type { Page } from "@playwright/test";
import { staffCommand } from "./commands.ts";
import { enter } from "./enter.ts";
import { workspaceOrigin } from "./place.ts";

const password = "wattle kettle harbour 7";
let made = 0;

/** Makes one of the product's own people and signs them in to the console. */
export async function signInAsStaff(
	page: Page,
	role: "viewer" | "product" | "support" | "operator",
	by: typeof enter = enter,
): Promise<void> {
	made += 1;
	const email = `${role}-${process.pid}-${made}-${Date.now()}@crowdminder.example`;
	const person = ["--email", email, "--name", "Riaan Botha", "--role", role];
	await staffCommand("create", ...person, "--password", password);
	await by(page, { origin: workspaceOrigin("product") }, { email, password });
}
