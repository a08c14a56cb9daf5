import { Fragment } from "react";

const hints = [
	{ keys: ["←", "↑", "→", "↓"], does: "move" },
	{ keys: ["Enter"], does: "save and go down" },
	{ keys: ["Esc"], does: "put it back" },
	{ keys: ["."], does: "add a note" },
	{ keys: ["?"], does: "all shortcuts" },
];

/** The keys that matter most, under the sheet. */
export function SheetHints() {
	return hints.map(({ keys, does }) => (
		<span key={does} className="flex items-center gap-1.5 max-md:hidden noscript:hidden">
			{keys.map((key) => (
				<Fragment key={key}>
					<kbd className="kbd">{key}</kbd>{" "}
				</Fragment>
			))}
			{does}
		</span>
	));
}
