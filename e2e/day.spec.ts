import type { Page } from "@playwright/test";
import { untilKeysWork } from "./kit/keys.ts";
import { expect, expectAccessible, expectReadable, test } from "./kit/test.ts";
import { addProject } from "./kit/work.ts";

const DAY = "2026-09-22";

test.beforeEach(async ({ ownerPage, workspace }) => {
	await addProject(ownerPage, workspace, "Payroll migration", ["Data mapping", "Workshops"]);
});

test("a day is captured, moved and undone by keyboard alone", async ({
	ownerPage: page,
	workspace,
}) => {
	await openDay(page, workspace.origin);
	await page.keyboard.press("a");
	await chooseTask(page, "worksh");
	await page.keyboard.press("Tab");
	await page.keyboard.type("1h30");
	await page.keyboard.press("Tab");
	await page.keyboard.type("9");
	await page.keyboard.press("Tab");
	await expect(page.getByLabel("End")).toHaveValue("10:30");
	await page.keyboard.press("Enter");
	const block = page.getByRole("link", { name: /^Payroll migration, Workshops / });
	await expect(block).toHaveAccessibleName(/1:30 09:00–10:30/);

	await block.focus();
	await page.keyboard.press("ArrowDown");
	await page.keyboard.press("ArrowDown");
	await page.keyboard.press("Shift+ArrowDown");
	await expect(block).toHaveAccessibleName(/1:45 09:30–11:15/);
	await expect(page.getByText("Moved.")).toBeVisible();
	await page.reload();
	await expect(block).toHaveAccessibleName(/1:45 09:30–11:15/);

	await untilKeysWork(page);
	// Past midnight time belongs to two days: it is cut where that is wanted.
	await page.keyboard.press("a");
	await chooseTask(page, "mapping");
	await page.getByLabel("Start").fill("23:00");
	await page.getByLabel("End").fill("1:00");
	await page.keyboard.press("Enter");
	await expect(page.getByText(/That passes midnight/).first()).toBeVisible();
	await expectAccessible(page);
	await page.getByRole("button", { name: "Cut it at midnight" }).press("Enter");
	await expect(page.getByRole("link", { name: /Data mapping .* 1:00 23:00–00:00/ })).toBeVisible();

	await block.focus();
	await page.keyboard.press("Delete");
	await expect(block).toHaveCount(0);
	await page.keyboard.press("Control+z");
	await expect(block).toBeVisible();
	await expectReadable(page, "day");
});

test.describe("with a finger", () => {
	test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

	test("on a phone a finger draws time, pulls it and makes it longer", async ({
		ownerPage: page,
		workspace,
	}) => {
		await openDay(page, workspace.origin);
		const line = page.locator("[data-canvas]");
		const touch = await touchOf(page);
		await touch(line, 125);
		await expect(page.getByLabel("Start")).toHaveValue("09:00");
		await expect(page.getByLabel("End")).toHaveValue("10:00");
		await chooseTask(page, "mapping");
		await page.getByRole("button", { name: "Save entry" }).click();
		const block = page.getByRole("link", { name: /^Payroll migration, Data mapping / });
		await expect(block).toHaveAccessibleName(/1:00 09:00–10:00/);
		const longer = page.waitForResponse(/\/move/);
		await touch(page.locator("[data-pull=end]"), 3, 45);
		await expect(block).toHaveAccessibleName(/1:45 09:00–10:45/);
		expect((await longer).ok()).toBe(true);
		const earlier = page.waitForResponse(/\/move/);
		await touch(page.locator("[data-pull=whole]"), 30, -60);
		await expect(block).toHaveAccessibleName(/1:45 08:00–09:45/);
		expect((await earlier).ok()).toBe(true);
		await page.reload();
		await expect(block).toHaveAccessibleName(/1:45 08:00–09:45/);
	});
});

test("a timer is started on one page, seen on every other and stopped on a third", async ({
	ownerPage: page,
	workspace,
}) => {
	await page.goto(`${workspace.origin}/projects`);
	await expect(page.getByRole("link", { name: "Start timer" })).toBeVisible();
	await page.getByRole("link", { name: "Start timer" }).click();
	await chooseTask(page, "mapping");
	const chip = page.getByRole("form", { name: "Running timer" });
	await expect(chip).toContainText("Payroll migration, Data mapping");
	await expectAccessible(page);

	await page.goto(`${workspace.origin}/timer`);
	await page.getByLabel("Note").fill("Grade table");
	await page.getByRole("button", { name: "Save changes" }).click();
	await expect(page.getByText("Changed the timer.")).toBeVisible();
	await expectReadable(page, "timer");

	// Stopped at once it was less than a minute; taken back it counts on, until it is discarded.
	await page.goto(`${workspace.origin}/people`);
	await chip.getByRole("button", { name: /^Stop timer on/ }).click();
	await page.getByRole("button", { name: "Undo" }).click();
	await expect(page.getByText("The timer counts on.")).toBeVisible();
	await expect(chip).toBeVisible();
	await page.goto(`${workspace.origin}/timer`);
	await page.getByRole("radio", { name: /Keep nothing/ }).check();
	await page.getByRole("button", { name: "Discard timer" }).click();
	await expect(page.getByText("Discarded the timer.")).toBeVisible();
	await expect(chip).toHaveCount(0);
});

/** Opens the day once its scripts run. */
async function openDay(page: Page, origin: string): Promise<void> {
	await page.goto(`${origin}/time/day/${DAY}`);
	await untilKeysWork(page);
}

async function chooseTask(page: Page, typed: string): Promise<void> {
	await expect(page.getByRole("combobox", { name: "Project and task" })).toBeFocused();
	await page.keyboard.type(typed);
	await expect(page.getByRole("option")).toHaveCount(1);
	await page.keyboard.press("Enter");
}

/** A finger: touches an element so many pixels below its top, and pulls it by so many. */
async function touchOf(page: Page) {
	const session = await page.context().newCDPSession(page);
	return async (element: ReturnType<Page["locator"]>, below: number, by = 0) => {
		// Clear of what sticks to the top and the bottom of a phone.
		await element.evaluate((each) => each.scrollIntoView({ block: "center" }));
		const box = await element.boundingBox();
		if (!box) throw new Error("There is nothing to touch");
		const point = { x: box.x + Math.min(20, box.width / 2), y: box.y + below };
		const send = (type: "touchStart" | "touchMove" | "touchEnd", y: number) =>
			session.send("Input.dispatchTouchEvent", {
				type,
				touchPoints: type === "touchEnd" ? [] : [{ x: point.x, y }],
			});
		await send("touchStart", point.y);
		for (const part of by === 0 ? [] : [0.25, 0.5, 0.75, 1]) {
			await send("touchMove", point.y + by * part);
		}
		await send("touchEnd", point.y + by);
	};
}
