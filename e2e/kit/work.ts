import { expect, type Page } from "@playwright/test";
import type { Workspace } from "./test.ts";

/** Adds a project of the workspace's own client with its tasks, through the form. */
export async function addProject(
	page: Page,
	{ origin }: Workspace,
	name: string,
	tasks: readonly string[],
): Promise<void> {
	await page.goto(`${origin}/projects/new`);
	await page.getByLabel("Project name").fill(name);
	await page.getByLabel("Tasks").fill(tasks.join("\n"));
	await page.getByRole("button", { name: "Add project" }).click();
	await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}

/** Opens a week once its scripts run. */
export async function openWeek(page: Page, { origin }: Workspace, date: string): Promise<void> {
	await page.goto(`${origin}/time/week/${date}`);
	await expect(page.getByText("Saved", { exact: true })).toBeVisible();
}

/** Puts the first tasks that an empty week offers on its sheet. */
export async function startWeek(
	page: Page,
	{ origin }: Workspace,
	date: string,
	tasks: readonly string[],
): Promise<void> {
	await page.goto(`${origin}/time/week/${date}`);
	await expect(page.getByRole("combobox", { name: "Find a task" })).toBeVisible();
	const [first, ...others] = tasks;
	await page.getByRole("button", { name: `Add ${first}` }).click();
	await expect(cell(page, `${first}, Mon`)).toBeVisible();
	for (const task of others) {
		await page.keyboard.press("Escape");
		await page.getByRole("link", { name: "Add a task" }).click();
		await page.getByRole("combobox", { name: "Add a task" }).fill(task);
		await page.getByRole("option", { name: task }).click();
		await expect(cell(page, `${task}, Mon`)).toBeVisible();
	}
}

/** A cell by the beginning of its name: "Payroll migration, Data mapping, Mon". */
export function cell(page: Page, name: string) {
	return page.getByRole("textbox", { name: new RegExp(`^${name}`) });
}
