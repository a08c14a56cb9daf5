import type { Page } from "@playwright/test";
import { workspaceOrigin } from "./place.ts";
import { runCommand, signIn } from "./test.ts";

const password = "wattle kettle harbour 7";
let made = 0;

/** Makes one of the product's own people and signs them in to the console. */
export async function signInAsStaff(
	page: Page,
	role: "viewer" | "product" | "operator",
): Promise<void> {
	made += 1;
	const email = `${role}-${process.pid}-${made}-${Date.now()}@crowdminder.example`;
	const person = ["--email", email, "--name", "Riaan Botha", "--role", role];
	const command = "app/modules/accounts/staff-cli.server.ts";
	await runCommand(command, "create", ...person, "--password", password);
	await signIn(page, { origin: workspaceOrigin("product") }, { email, password });
}
