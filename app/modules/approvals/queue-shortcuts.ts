/** The keys of the queue, for the list of all of them. */
export const queueShortcuts = {
	title: "Approvals",
	shortcuts: [
		{ keys: ["J"], does: "Next in the queue" },
		{ keys: ["K"], does: "The one before" },
		{ keys: ["Y"], does: "Approve, and open the next" },
		{ keys: ["X"], does: "Write what is to be put right, and send back" },
		{ keys: ["Z"], does: "Take back what you just decided" },
	],
} as const;
