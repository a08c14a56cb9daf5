import { expect, test } from "vitest";
import { cellCommand } from "#app/modules/time/cell-key.ts";
import { pageAct } from "#app/modules/time/page-key.ts";
import { sheetShortcuts } from "#app/modules/time/sheet-shortcuts.ts";

/** Tab is the browser's own; copying and pasting come as events of the clipboard. */
const browsers = ["Tab", "Ctrl+C", "Ctrl+V"];
const names: Readonly<Record<string, string>> = {
	"↑↓←→": "ArrowUp",
	Esc: "Escape",
	"Shift+Arrow": "Shift+ArrowRight",
};

test("every key that the sheet lists does something", () => {
	const ours = sheetShortcuts.shortcuts.filter(({ keys }) => !browsers.includes(keys[0]));
	expect(ours.length).toBeGreaterThan(10);
	for (const { keys, does } of ours) {
		const parts = (names[keys[0]] ?? keys[0]).split("+");
		const letter = parts.at(-1) ?? "";
		const key = letter.length === 1 ? letter.toLowerCase() : letter;
		const press = {
			...{ key, shiftKey: parts.includes("Shift"), ctrlKey: parts.includes("Ctrl") },
			...{ metaKey: false, altKey: false },
		};
		const done =
			cellCommand(press, "chosen") ?? pageAct(press, { isOnSheet: false, singleKeys: true });
		expect(done, does).not.toBeNull();
	}
});
