import { useNavigate } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { isTyping, singleKeysOn } from "#app/ui/shortcuts.ts";
import type { Waiting } from "../approvable.ts";
import { placeAfter, type QueueAct, queueAct } from "../queue-key.ts";

/** After G a letter goes to another place of the product: it is not ours. */
const goWithinMs = 1_500;

/** Where a decision page marks what the keys do: `data-decision="approve"`. */
function control(name: "approve" | "answer"): HTMLElement | null {
	return document.querySelector(`[data-decision="${name}"]`);
}

/** J and K move, Y approves, X sends back, Z undoes. */
export function useQueueKeys(queue: readonly Waiting[], current: string): void {
	const navigate = useNavigate();
	const act = (name: QueueAct) => {
		switch (name) {
			case "next":
			case "previous": {
				const paths = queue.map(({ path }) => path);
				const to = placeAfter(paths, current, name === "next" ? 1 : -1);
				if (to) navigate(to);
				return;
			}
			case "approve":
				return control("approve")?.click();
			case "send-back":
				return control("answer")?.focus();
			case "undo":
				return document.querySelector<HTMLElement>("[data-undo]")?.click();
			default:
				return name satisfies never;
		}
	};
	const latest = useRef(act);
	useEffect(() => {
		latest.current = act;
	});
	useEffect(() => {
		let goingUntil = 0;
		const listen = (event: KeyboardEvent) => {
			const isGoing = Date.now() < goingUntil;
			goingUntil = event.key.toLowerCase() === "g" ? Date.now() + goWithinMs : 0;
			if (isGoing || event.defaultPrevented || isTyping(event.target) || !singleKeysOn()) return;
			const name = queueAct(event);
			if (!name) return;
			event.preventDefault();
			latest.current(name);
		};
		document.addEventListener("keydown", listen);
		return () => document.removeEventListener("keydown", listen);
	}, []);
}
