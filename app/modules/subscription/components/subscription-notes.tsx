import type { ReactNode } from "react";
import { peopleText } from "#app/lib/count-text.ts";
import { formatDate } from "#app/lib/date-text.ts";
import { Button } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { useWriting } from "#app/ui/writing.tsx";
import type { BillingView } from "../billing-view.ts";
import { choiceTitle } from "../plan-choice.ts";

/** What will happen by itself, and the way to stop it: an end that was asked for, a change that waits. */
export function SubscriptionNotes({ billing }: { billing: BillingView }) {
	const writing = useWriting();
	const { endsOn, scheduled, status, discount } = billing;
	return (
		<>
			{status === "canceled" && endsOn && (
				<p className="text-sm text-ink-2">
					The subscription ended on {formatDate(endsOn, writing)}. Choose a plan to go on;
					everything is still here.
				</p>
			)}
			{status !== "canceled" && endsOn && (
				<Note
					text={`The subscription ends on ${formatDate(endsOn, writing)}. Until then nothing changes.`}
				>
					<Button size="sm">Keep the subscription</Button>
				</Note>
			)}
			{status === "paused" && (
				<Note text="The trial ended without a card, so the subscription is paused. Nothing is lost.">
					<Button size="sm">Go on with it</Button>
				</Note>
			)}
			{scheduled && (
				<Note
					text={`From ${formatDate(scheduled.on, writing)}: ${choiceTitle(scheduled)} for ${peopleText(scheduled.seats)}, paid ${scheduled.billing}.`}
				>
					<Button size="sm">Take that back</Button>
				</Note>
			)}
			{discount && <p className="text-sm text-ink-2">Discount: {discount}.</p>}
		</>
	);
}

function Note({ text, children }: { text: string; children: ReactNode }) {
	return (
		<form
			method="post"
			action="/plan/resumption"
			className="panel flex flex-wrap items-center gap-3 p-4 text-sm"
		>
			<Icon name="calendar-clock" />
			<p className="flex-1 basis-60">{text}</p>
			{children}
		</form>
	);
}
