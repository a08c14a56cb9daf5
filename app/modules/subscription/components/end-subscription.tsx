import { formatDate } from "#app/lib/date-text.ts";
import { Button } from "#app/ui/button.tsx";
import { useWriting } from "#app/ui/writing.tsx";
import type { BillingView } from "../billing-view.ts";

/** The way out, with what it means before it is taken. */
export function EndSubscription({ billing }: { billing: BillingView }) {
	const writing = useWriting();
	const { status, endsOn, periodEnd, isPaidFor } = billing;
	if (status === "canceled" || endsOn) return null;
	return (
		<details className="text-sm">
			<summary className="cursor-pointer text-ink-3">Cancel the subscription</summary>
			<form method="post" action="/plan/cancellation" className="mt-2 grid gap-3">
				<p className="text-ink-2">
					It goes on{periodEnd && ` until ${formatDate(periodEnd, writing)}`}
					{isPaidFor ? ", as that is paid for." : ", the end of the trial, and nothing is charged."}
					Afterwards the workspace can be read and its data taken out, and nothing can be changed.
					You can take this back until then.
				</p>
				<div>
					<Button kind="danger">Cancel the subscription</Button>
				</div>
			</form>
		</details>
	);
}
