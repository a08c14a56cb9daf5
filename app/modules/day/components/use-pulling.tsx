import { type MouseEvent, type PointerEvent, useRef, useState } from "react";
import type { Stretch } from "../day-frame.ts";
import { drawn, inSteps, type Pull, pulled } from "../move-block.ts";

/** A block that is being pulled, or one that is being drawn, as it would be. */
export type Pulling = { id: string | null; stretch: Stretch };

type PullingOptions = {
	shown: Stretch;
	step: number;
	minutesOfDay: number;
	blockOf: (id: string) => Stretch | undefined;
	onPulled: (id: string, stretch: Stretch) => void;
	onDrawn: (stretch: Stretch) => void;
};

type Held = { id: string | null; pull: Pull; y: number; minute: number; isTouch: boolean };

/** So many pixels are a pull and no press. */
const still = 4;

/**
 * Pulls blocks along the line of a day, or their ends, and draws new ones, with a mouse, a pen or a finger. A finger
 * pulls by the grips alone, so that it can scroll; where it taps on nothing a block is drawn.
 */
export function usePulling({ shown, step, minutesOfDay, ...acts }: PullingOptions) {
	const held = useRef<Held | null>(null);
	const wasPulled = useRef(false);
	const [pulling, setPulling] = useState<Pulling | null>(null);
	const minuteAt = (event: PointerEvent<HTMLElement>) => {
		const { top, height } = event.currentTarget.getBoundingClientRect();
		return shown.from + ((event.clientY - top) / height) * shown.minutes;
	};
	const stretchAt = ({ id, pull, minute }: Held, event: PointerEvent<HTMLElement>) => {
		const at = minuteAt(event);
		const block = id === null ? undefined : acts.blockOf(id);
		if (!block) return drawn(minute, at, step, minutesOfDay);
		return pulled(block, pull, inSteps(at - minute, step), { step, minutesOfDay });
	};
	const onPointerDown = (event: PointerEvent<HTMLElement>) => {
		wasPulled.current = false;
		const taken = event.button === 0 ? takenBy(event) : null;
		held.current = taken && {
			...taken,
			...{ y: event.clientY, minute: minuteAt(event), isTouch: event.pointerType === "touch" },
		};
	};
	const onPointerMove = (event: PointerEvent<HTMLElement>) => {
		const now = held.current;
		if (!now || (now.isTouch && now.id === null)) return;
		if (!pulling && Math.abs(event.clientY - now.y) < still) return;
		event.currentTarget.setPointerCapture(event.pointerId);
		setPulling({ id: now.id, stretch: stretchAt(now, event) });
	};
	const onPointerUp = (event: PointerEvent<HTMLElement>) => {
		const now = held.current;
		onPointerCancel();
		if (!now) return;
		wasPulled.current = pulling !== null;
		settle(now.id, stretchAt(now, event), pulling !== null);
	};
	const settle = (id: string | null, stretch: Stretch, isPulled: boolean) => {
		if (id === null) acts.onDrawn(isPulled ? stretch : { ...stretch, minutes: 0 });
		else if (isPulled) acts.onPulled(id, stretch);
	};
	const onPointerCancel = () => {
		held.current = null;
		setPulling(null);
	};
	/** After a pull no press follows. */
	const onClickCapture = (event: MouseEvent) => {
		if (!wasPulled.current) return;
		wasPulled.current = false;
		event.preventDefault();
		event.stopPropagation();
	};
	const handlers = { onPointerDown, onPointerMove, onPointerUp, onPointerCancel, onClickCapture };
	return { pulling, handlers };
}

/** What a pointer takes hold of: an end or the handle of a block, a block, or the empty line. */
function takenBy({ target, pointerType }: PointerEvent): { id: string | null; pull: Pull } | null {
	if (!(target instanceof Element)) return null;
	const id = target.closest("[data-entry]")?.getAttribute("data-entry") ?? null;
	if (id === null) return target.closest("a, button") ? null : { id, pull: "whole" };
	const grip = pullOf(target);
	return grip === null && pointerType === "touch" ? null : { id, pull: grip ?? "whole" };
}

function pullOf(target: Element): Pull | null {
	const grip = target.closest("[data-pull]")?.getAttribute("data-pull");
	return grip === "start" || grip === "end" || grip === "whole" ? grip : null;
}
