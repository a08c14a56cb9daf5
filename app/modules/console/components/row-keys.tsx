import { useEffect } from "react";
import { isTyping, singleKeysOn } from "#app/ui/shortcuts.ts";

/** J and K move between the rows of a list, Enter opens one: its links carry `data-row`. */
export function RowKeys() {
	useEffect(() => {
		document.addEventListener("keydown", move);
		return () => document.removeEventListener("keydown", move);
	}, []);
	return (
		<p className="mt-2 flex items-center gap-2 text-xs text-ink-3 max-lg:hidden">
			<kbd className="kbd">J</kbd>
			<kbd className="kbd">K</kbd> move
			<kbd className="kbd ml-3">Enter</kbd> open
			<kbd className="kbd ml-3">/</kbd> find
		</p>
	);
}

const steps: Readonly<Record<string, number>> = { j: 1, k: -1 };

function move(event: KeyboardEvent) {
	const isOurs = !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
	if (!isOurs || event.defaultPrevented || !singleKeysOn()) return;
	if (event.key === "/") {
		event.preventDefault();
		document.querySelector<HTMLInputElement>("input[type=search]")?.focus();
		return;
	}
	const step = steps[event.key.toLowerCase()];
	if (step === undefined) return;
	event.preventDefault();
	const rows = [...document.querySelectorAll<HTMLElement>("[data-row]")].filter(
		(row) => row.offsetParent !== null,
	);
	const at = rows.findIndex((row) => row.matches(":focus"));
	const next = at === -1 && step < 0 ? rows.length - 1 : at + step;
	rows[Math.min(Math.max(next, 0), rows.length - 1)]?.focus();
}
