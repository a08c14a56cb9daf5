import { type PointerEvent, useRef } from "react";
import { pulledBlock } from "../fill-block.ts";
import type { Spot } from "../sheet-range.ts";
import { useBlocks } from "./use-blocks.tsx";
import { readSpot, useGrid } from "./use-grid.tsx";

/** Pulled over other cells it fills them with this one, by mouse or thumb; Ctrl D and Ctrl R do the same. */
export function FillHandle({ spot }: { spot: Spot }) {
	const { select } = useGrid();
	const { fillRange } = useBlocks(spot);
	const pulled = useRef<ReturnType<typeof pulledBlock> | null>(null);
	const begin = (event: PointerEvent<HTMLSpanElement>) => {
		event.preventDefault();
		event.currentTarget.setPointerCapture(event.pointerId);
		pulled.current = pulledBlock(spot, spot);
	};
	const pull = (event: PointerEvent) => {
		const to = pulled.current && spotAt(event.clientX, event.clientY);
		if (!to) return;
		pulled.current = pulledBlock(spot, to);
		select(pulled.current.range);
	};
	const end = () => {
		if (pulled.current) fillRange(pulled.current.range, pulled.current.way);
		pulled.current = null;
		select(null);
	};
	const giveUp = () => {
		pulled.current = null;
		select(null);
	};
	return (
		<span
			className="fill-handle"
			aria-hidden="true"
			// The cell keeps the focus, and with it the handle.
			onMouseDown={(event) => event.preventDefault()}
			onPointerDown={begin}
			onPointerMove={pull}
			onPointerUp={end}
			onPointerCancel={giveUp}
		/>
	);
}

/** The cell under a point of the screen; on a phone, where a row shows one day, anywhere in its row. */
function spotAt(x: number, y: number): Spot | null {
	const under = document.elementFromPoint(x, y)?.closest("td, tr");
	const inputs = under?.querySelectorAll<HTMLInputElement>("[data-spot]") ?? [];
	const shown = [...inputs].find((input) => input.checkVisibility());
	return shown ? readSpot(shown.dataset.spot) : null;
}
