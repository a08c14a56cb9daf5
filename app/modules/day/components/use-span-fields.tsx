import { useState } from "react";
import type { CalendarDate } from "#app/lib/calendar-date.ts";
import { cellEcho } from "#app/modules/time/read-cell.ts";
import type { SpanField, SpanFields } from "#app/modules/time/span-fields.ts";
import { useWriting } from "#app/ui/writing.tsx";
import { followSpan } from "../follow-span.ts";

const fields = ["duration", "start", "end"] as const;

/** Duration, start and end of a form: when one is left, the one that follows from the others is filled in. */
export function useSpanFields(
	first: { typed: SpanFields; seen: SpanFields },
	day: { zone: string; date: CalendarDate },
) {
	const writing = useWriting();
	const [typed, setTyped] = useState(first.typed);
	const [seen, setSeen] = useState(first.seen);
	const write = (field: SpanField) => (text: string) => setTyped({ ...typed, [field]: text });
	const settle = () => {
		const isTouched = fields.some((field) => typed[field] !== seen[field]);
		const followed = isTouched ? followSpan(typed, seen, { ...day, writing }) : null;
		if (!followed) return;
		setTyped({ ...typed, ...followed });
		setSeen({ ...typed, ...followed });
	};
	return { typed, seen, write, settle, echo: cellEcho(typed.duration) };
}
