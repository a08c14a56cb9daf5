import { useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import type { CalendarDate } from "#app/lib/calendar-date.ts";
import { formatDayAndMonth } from "#app/lib/date-text.ts";
import { planOf, trial } from "#app/modules/subscription/plans.ts";
import { Banner } from "#app/ui/banner.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { useWriting } from "#app/ui/writing.tsx";
import type { AccountNotice } from "../account-notice.ts";
import { daysText } from "../trial.ts";

/** From here on it is more than a reminder. */
const soon = 5;

type AccountBannerProps = {
	notice: AccountNotice;
	mayManage: boolean;
	/** May they take back that the workspace is deleted? */
	mayKeep: boolean;
};

/** What there is to say of the account, above every page until it is solved. */
export function AccountBanner({ notice, mayManage, mayKeep }: AccountBannerProps) {
	const writing = useWriting();
	switch (notice.kind) {
		case "leaving":
			return <LeavingBanner on={notice.on} mayKeep={mayKeep} />;
		case "locked":
			return (
				<Banner
					tone="danger"
					icon="lock"
					action={mayManage && <WayTo at="/plan">{wayOut[notice.because]}</WayTo>}
				>
					<strong>{lockedBecause[notice.because]}</strong> Everything is kept and can be read;
					nothing can be changed
					{mayManage ? "." : " until an owner of your workspace has seen to it."}
				</Banner>
			);
		case "late":
			return (
				<Banner
					tone="danger"
					icon="credit-card"
					action={<WayTo at="/plan">See what is open</WayTo>}
				>
					<strong>A payment did not go through.</strong> Nothing is locked. From{" "}
					{formatDayAndMonth(notice.openUntil, writing)} on the workspace can only be read.
				</Banner>
			);
		case "seats-over":
			return (
				<Banner
					tone="warning"
					icon="users"
					action={<WayTo at="/people/seats">Choose who keeps one</WayTo>}
				>
					<strong>
						{notice.used} seats are in use, and there {notice.limit === 1 ? "is" : "are"}{" "}
						{notice.limit}.
					</strong>{" "}
					Everybody keeps theirs until you choose; until then nobody can be added.
				</Banner>
			);
		case "trial":
			return (
				<Banner
					tone={notice.daysLeft <= soon ? "warning" : "accent"}
					icon="hourglass"
					action={<WayTo at="/plan">See your plan</WayTo>}
				>
					<strong>{daysText(notice.daysLeft)} of your trial left.</strong> It has everything in{" "}
					{planOf(trial.plan).title}, and needs no card.
				</Banner>
			);
		default:
			return notice satisfies never;
	}
}

function LeavingBanner({ on, mayKeep }: { on: CalendarDate; mayKeep: boolean }) {
	const writing = useWriting();
	return (
		<Banner
			tone="danger"
			icon="trash-2"
			action={mayKeep && <WayTo at="/settings/deletion">Keep it or take a copy</WayTo>}
		>
			<strong>This workspace will be deleted on {formatDayAndMonth(on, writing)}.</strong> Until
			then everything works as always
			{mayKeep ? "." : ". An owner of your workspace can take it back."}
		</Banner>
	);
}

const lockedBecause = {
	"trial-over": "Your trial is over.",
	unpaid: "A payment is overdue.",
	ended: "Your subscription has ended.",
} as const;

const wayOut = {
	"trial-over": "Choose a plan",
	unpaid: "See what is open",
	ended: "Choose a plan",
} as const;

/** The way to a page, not on the page itself. */
function WayTo({ at, children }: { at: string; children: ReactNode }) {
	const isThere = useLocation().pathname === at;
	if (isThere) return null;
	return (
		<ButtonLink size="sm" to={at}>
			{children}
		</ButtonLink>
	);
}
