import { useEffect, useState } from "react";
import type { Grid } from "./use-grid.tsx";
import type { WeekInHand } from "./use-week.tsx";

export type Rows = {
	/** Puts a task on the sheet. */
	add: (taskId: string) => Promise<void>;
	/** Puts last week's rows on the sheet, without their hours. */
	copy: () => Promise<void>;
};

/** New rows are gone to once they are there: to the day that a phone shows. */
export function useRows({ sheet, change, selected }: WeekInHand, { focus }: Grid): Rows {
	const [wanted, setWanted] = useState<{ taskId?: string } | null>(null);
	useEffect(() => {
		if (!wanted) return;
		const { taskId } = wanted;
		const row = sheet.rows.findIndex(({ task }) => taskId === undefined || task.id === taskId);
		if (row < 0) return;
		focus({ row, column: sheet.days.findIndex(({ date }) => date === selected) });
		setWanted(null);
	}, [wanted, sheet, focus, selected]);
	return {
		add: async (taskId) => {
			if (await change("/time/rows", { task: taskId })) setWanted({ taskId });
		},
		copy: async () => {
			if (await change("/time/copies", { hours: "no" })) setWanted({});
		},
	};
}
