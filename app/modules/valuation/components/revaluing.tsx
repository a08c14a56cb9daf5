import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { Statusline } from "#app/ui/statusline.tsx";

type RevaluingProps = { waiting: readonly { id: string; done: number; total: number }[] };

const everyMs = 2_000;

/** How far working out anew is; looks again by itself, without scripts when the page is loaded again. */
export function Revaluing({ waiting }: RevaluingProps) {
	const { revalidate } = useRevalidator();
	const isWaiting = waiting.length > 0;
	useEffect(() => {
		if (!isWaiting) return;
		const timer = setInterval(revalidate, everyMs);
		return () => clearInterval(timer);
	}, [revalidate, isWaiting]);
	if (!isWaiting) return null;
	const done = waiting.reduce((sum, each) => sum + each.done, 0);
	const total = waiting.reduce((sum, each) => sum + each.total, 0);
	return (
		<Statusline icon="rotate-cw" className="mb-4">
			{`Entries are being worked out anew: ${done} of ${total}. Until then some show what they came to before.`}
		</Statusline>
	);
}
