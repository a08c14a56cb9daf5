import type { ReactNode } from "react";
import type { CalendarDate } from "#app/lib/calendar-date.ts";
import { weekAddress } from "#app/modules/time/week-address.ts";
import { Button } from "#app/ui/button.tsx";
import { Statusline } from "#app/ui/statusline.tsx";
import type { WeekStanding } from "../week-standing.server.ts";
import { CommentList } from "./comment-list.tsx";

type StandingLineProps = {
	standing: WeekStanding;
	first: CalendarDate;
	/** The reader's own week: what is to be done about it is theirs. */
	isOwn: boolean;
	/** Submitting again, where that is offered. */
	children?: ReactNode;
};

/** Where the week is on its way, who has it, and what they wrote. */
export function StandingLine({ standing, first, isOwn, children }: StandingLineProps) {
	switch (standing.state) {
		case "draft":
			return null;
		case "submitted":
			return <Submitted {...{ standing, first, isOwn }} />;
		case "approved":
			return (
				<>
					<Statusline icon="circle-check-big" tone="billable">
						<b className="font-semibold">Approved{by(standing.decided)}.</b>{" "}
						{standing.answer && <>“{standing.answer}” </>}
						{isOwn && "To change something, ask to have the week reopened."}
					</Statusline>
					{standing.mayReopen && standing.id && <Reopen id={standing.id} />}
					<CommentList comments={standing.comments} />
				</>
			);
		case "returned":
			return (
				<>
					<Statusline icon="corner-up-left" tone="warning" action={children}>
						<b className="font-semibold">Sent back{by(standing.decided)}.</b>{" "}
						{standing.answer && <>“{standing.answer}”</>}
					</Statusline>
					<CommentList comments={standing.comments} />
				</>
			);
		default:
			return standing.state satisfies never;
	}
}

function Submitted({ standing, first, isOwn }: Omit<StandingLineProps, "children">) {
	const { submitted, approvers } = standing;
	const takeBack = (
		<form method="post" action={`${weekAddress(first)}/withdrawal`}>
			<Button icon="undo-2">Take it back</Button>
		</form>
	);
	return (
		<Statusline icon="lock" tone="accent" action={isOwn && takeBack}>
			<b className="font-semibold">Submitted{submitted.at ? ` ${submitted.at}` : ""}.</b>{" "}
			{approvers && `${approvers} decides on it.`}
		</Statusline>
	);
}

/** An approved week is opened again with a reason, which its member reads. */
function Reopen({ id }: { id: string }) {
	return (
		<details className="mb-4 text-sm">
			<summary className="link inline-flex min-h-8 cursor-pointer items-center">
				Reopen this week
			</summary>
			<form
				method="post"
				action={`/approvals/timesheets/${id}/reopening`}
				className="mt-2 flex max-w-2xl flex-wrap items-end gap-2"
			>
				<label className="field min-w-60 flex-1">
					<span className="label">What is to be put right</span>
					<input className="input" name="answer" required maxLength={1000} autoComplete="off" />
				</label>
				<Button>Reopen the week</Button>
			</form>
		</details>
	);
}

/** ` by Pieter van Rensburg for Naledi Mokoena, today 08:14` */
function by({ at, by: name, standsInFor }: WeekStanding["decided"]): string {
	const who = name ? ` by ${name}${standsInFor ? ` for ${standsInFor}` : ""}` : "";
	return at ? `${who}, ${at}` : who;
}
