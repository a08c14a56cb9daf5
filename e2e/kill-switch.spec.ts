import { workspaceOrigin } from "./kit/place.ts";
import { signInAsStaff } from "./kit/staff.ts";
import { expect, expectReadable, test } from "./kit/test.ts";

const flagPage = `${workspaceOrigin("product")}/console/features/time-reports`;

test("a kill switch is seen within 2 s by somebody who is signed in, and lifted as fast", async ({
	browser,
	ownerPage,
	workspace,
}) => {
	const report = `${workspace.origin}/reports`;
	const staff = await (await browser.newContext()).newPage();
	await signInAsStaff(staff, "product");
	await staff.goto(flagPage);
	await ownerPage.goto(report);
	await expect(
		ownerPage.getByRole("heading", { level: 1, name: "Time report", exact: true }),
	).toBeVisible();

	const status = () => ownerPage.evaluate(async () => (await fetch("/reports")).status);
	const msUntil = async (wanted: number) => {
		const began = Date.now();
		await expect.poll(status, { intervals: [100], timeout: 10_000 }).toBe(wanted);
		return Date.now() - began;
	};

	await staff.getByRole("button", { name: "Switch off for everybody" }).click();
	await expect(staff.getByText("Type time-reports to switch it off.").first()).toBeVisible();
	await staff.getByLabel("Reason").fill("Totals are wrong");
	await staff.getByLabel("Type the key to switch it off").fill("time-reports");
	const turned = staff.waitForResponse(
		(answer) => answer.request().method() === "POST" && answer.url().includes("switch"),
	);
	await staff.getByRole("button", { name: "Switch off for everybody" }).click();
	await turned;
	expect(await msUntil(404)).toBeLessThan(2_000);
	await ownerPage.reload();
	await expect(ownerPage.getByText("out of use")).toBeVisible();
	await expect(staff.getByText("Switched off", { exact: true })).toBeVisible();
	await expect(staff.getByText(/^Reaches/)).toContainText("0 of");
	await expectReadable(staff, "console-flag-killed");

	await staff.getByLabel("Reason").fill("Totals are right again");
	await staff.getByRole("button", { name: "Switch on again" }).click();
	await expect(staff.getByText(/switched time-reports on again/)).toBeVisible();
	await msUntil(200);
	await ownerPage.reload();
	await expect(
		ownerPage.getByRole("heading", { level: 1, name: "Time report", exact: true }),
	).toBeVisible();
	await staff.context().close();
});
