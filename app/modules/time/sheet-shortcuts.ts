/** The sheet's keys, for the list of all of them. */
export const sheetShortcuts = {
	title: "Week sheet",
	shortcuts: [
		{ keys: ["↑↓←→"], does: "Move between cells" },
		{ keys: ["Tab"], does: "Next cell of the row" },
		{ keys: ["Enter"], does: "Save and go down" },
		{ keys: ["Shift+Enter"], does: "Save and go up" },
		{ keys: ["Esc"], does: "Put it back; once more leaves the cells" },
		{ keys: ["F2"], does: "Edit in place; ↑ ↓ step the time" },
		{ keys: ["Delete"], does: "Clear the cell" },
		{ keys: ["."], does: "Note on the cell" },
		{ keys: ["T"], does: "Start or stop the timer on the row" },
		{ keys: ["Ctrl+D"], does: "Fill from the cell to the left" },
		{ keys: ["Shift+Arrow"], does: "Select a block of cells" },
		{ keys: ["Ctrl+C"], does: "Copy the block" },
		{ keys: ["Ctrl+V"], does: "Paste a block, also from a spreadsheet" },
		{ keys: ["Ctrl+Z"], does: "Undo the last change" },
		{ keys: ["Ctrl+Shift+Z"], does: "Do again what was undone, as Ctrl Y does" },
		{ keys: ["A"], does: "Add a task" },
		{ keys: ["P"], does: "Previous week" },
		{ keys: ["N"], does: "Next week" },
	],
} as const;
