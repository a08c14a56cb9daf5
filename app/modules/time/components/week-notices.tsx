import { formatDayShort, weekdayName } from "#app/lib/date-text.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { useHydrated } from "#app/ui/hydrated.ts";
import { Statusline } from "#app/ui/statusline.tsx";
import { useWriting } from "#app/ui/writing.tsx";
import { type Draft, draftsOf } from "../sheet-state.ts";
import { weekAddress } from "../week-address.ts";
import type { Unreached } from "./post-timesheet.ts";
import { RefusedEdits } from "./refused-edits.tsx";
import { useGrid } from "./use-grid.tsx";
import { useOpenWeek } from "./use-week.tsx";
import { WorkedAnywayForms } from "./worked-days/worked-anyway-forms.tsx";

type WeekNoticesProps = {
	/** What a plain form just changed, to undo it. */
	change: string | null;
	/** Why a plain form was refused. */
	refusal: string | null;
};

/** What keeps the week from being saved as it stands, worst first. */
export function WeekNotices({ change, refusal }: WeekNoticesProps) {
	const { week, state } = useOpenWeek();
	const drafts = draftsOf(state);
	return (
		<>
			{refusal && (
				<Statusline icon="circle-alert" tone="warning">
					{refusal}
				</Statusline>
			)}
			<Conflicts drafts={drafts.filter(({ status }) => status.kind === "conflict")} />
			<Refusals drafts={drafts.filter(({ status }) => status.kind === "refused")} />
			<RefusedEdits />
			<WorkedAnywayForms />
			<Waiting drafts={drafts.filter(({ status }) => status.kind === "waiting")} />
			{change && (
				<form method="post" action="/time/undo">
					<input type="hidden" name="week" value={week.first} />
					<input type="hidden" name="change" value={change} />
					<Statusline icon="check" tone="billable" action={<Button>Undo</Button>}>
						Saved.
					</Statusline>
				</form>
			)}
		</>
	);
}

function Conflicts({ drafts }: { drafts: readonly Draft[] }) {
	const { decideNow } = useGrid();
	const isLive = useHydrated();
	const [first] = drafts;
	if (!first) return null;
	return (
		<Statusline
			icon="git-compare-arrows"
			tone="danger"
			action={isLive && <ShowCell draft={first} before={decideNow} />}
		>
			<b className="font-semibold">
				{drafts.length === 1 ? "1 cell has" : `${drafts.length} cells have`} two values.
			</b>{" "}
			<Where draft={first} />. The rest is saved.
		</Statusline>
	);
}

/** Where the cell itself may be out of sight: on a phone, and on a page that was sent as a form. */
function Refusals({ drafts }: { drafts: readonly Draft[] }) {
	const isLive = useHydrated();
	const [first] = drafts;
	if (first?.status.kind !== "refused") return null;
	return (
		<Statusline
			icon="circle-alert"
			tone="danger"
			className={isLive ? "md:hidden" : undefined}
			action={isLive && <ShowCell draft={first} />}
		>
			<b className="font-semibold">
				{drafts.length === 1 ? "1 cell is" : `${drafts.length} cells are`} not saved.
			</b>{" "}
			<Where draft={first} />: {first.status.message}
		</Statusline>
	);
}

function Waiting({ drafts }: { drafts: readonly Draft[] }) {
	const { saving, edits, isKept } = useOpenWeek();
	const count = drafts.length + edits.list.filter(({ status }) => status.kind === "waiting").length;
	if (count === 0 || !saving.unreached) return null;
	const kept = count === 1 ? "1 change" : `${count} changes`;
	const actions = (
		<span className="flex gap-2">
			{saving.unreached === "signed-out" && (
				<ButtonLink to="/sign-in" target="_blank">
					Sign in
				</ButtonLink>
			)}
			<Button type="button" icon="rotate-cw" onClick={saving.retry}>
				Try now
			</Button>
		</span>
	);
	return (
		<Statusline icon="cloud-off" tone="internal" action={actions}>
			<b className="font-semibold">
				{unreachedText[saving.unreached]}, {kept} kept {isKept ? "on this device" : "in this tab"}.
			</b>{" "}
			{saving.refusal ?? "We try again every 30 seconds."} {!isKept && "Keep it open until then."}
		</Statusline>
	);
}

const unreachedText: Record<Unreached, string> = {
	offline: "Offline",
	"signed-out": "You were signed out",
	failed: "Not saved",
};

/** Wednesday 23 Sep, Client workshops */
function Where({ draft }: { draft: Draft }) {
	const writing = useWriting();
	const { sheet } = useOpenWeek();
	const task = sheet.rows.find((row) => row.task.id === draft.taskId)?.task;
	return (
		<>
			{weekdayName(draft.date)} {formatDayShort(draft.date, writing)}
			{task && `, ${task.name}`}
		</>
	);
}

function ShowCell({ draft, before }: { draft: Draft; before?: () => void }) {
	const { sheet, pick } = useOpenWeek();
	const { focus } = useGrid();
	const isHere = sheet.days.some(({ date }) => date === draft.date);
	if (!isHere) return <ButtonLink to={weekAddress(draft.date)}>Open that week</ButtonLink>;
	const show = () => {
		before?.();
		pick(draft.date);
		const row = sheet.rows.findIndex(({ task }) => task.id === draft.taskId);
		const column = sheet.days.findIndex(({ date }) => date === draft.date);
		requestAnimationFrame(() => focus({ row, column }));
	};
	return (
		<Button type="button" onClick={show}>
			Show the cell
		</Button>
	);
}
