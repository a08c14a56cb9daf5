/** The day's keys, for the list of all of them. */
export const dayShortcuts = {
	title: "Day",
	shortcuts: [
		{ keys: ["A"], does: "Add time" },
		{ keys: ["↑↓"], does: "Move the entry with the focus" },
		{ keys: ["Shift+↑↓"], does: "Make it shorter or longer" },
		{ keys: ["Enter"], does: "Change the entry" },
		{ keys: ["Delete"], does: "Remove the entry" },
		{ keys: ["Ctrl+Z"], does: "Undo the last change" },
		{ keys: ["P"], does: "Previous day" },
		{ keys: ["N"], does: "Next day" },
	],
} as const;
