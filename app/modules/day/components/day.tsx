import { useNavigate } from "@remix-run/react";
import { useEffect } from "react";
import { addDays } from "#app/lib/calendar-date.ts";
import { AwayToday } from "#app/modules/time/components/away-today.tsx";
import { usePageKeys } from "#app/modules/time/components/use-page-keys.tsx";
import type { Tag } from "#app/modules/time/tags/tags.server.ts";
import type { TaskChoice } from "#app/modules/time/task-choices.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Statusline } from "#app/ui/statusline.tsx";
import { useWriting } from "#app/ui/writing.tsx";
import { clockAt } from "../clock-at.ts";
import { dayAddress } from "../day-address.ts";
import type { EntryFields } from "../entry-fields.ts";
import type { OpenDay } from "../open-day.server.ts";
import { firstSpan, type Opened } from "../opened.ts";
import type { RefusedEntry } from "../save-day-entry.server.ts";
import { DayHeader } from "./day-header.tsx";
import { DaySum } from "./day-sum.tsx";
import { EntryForm } from "./entry-form.tsx";
import { Timeline } from "./timeline.tsx";
import { Untimed } from "./untimed.tsx";
import { useDayChanges } from "./use-day-changes.tsx";
import { WhereItWent } from "./where-it-went.tsx";

type DayProps = {
	day: OpenDay;
	opened: Opened;
	choices: readonly TaskChoice[];
	tags: readonly (Tag & { isOpen: boolean })[];
	/** Why nothing can be changed here; null where it can. */
	closed: { reason: string; mayTakeSeat: boolean } | null;
	/** Why a plain form was refused. */
	refusal: string | null;
	ownClock: string | null;
	sent: { fields: EntryFields; refused: RefusedEntry } | null;
};

/** A member's own day: when it was what, pulled and drawn, or typed beside it. */
export function Day({ day, opened, choices, tags, closed, refusal, ownClock, sent }: DayProps) {
	const { date, today, zone, entries } = day;
	const writing = useWriting();
	const navigate = useNavigate();
	const changes = useDayChanges(date);
	const entry = entries.find(({ id }) => id === opened.entry) ?? null;
	const isReadOnly = closed !== null;
	const open = (to: Parameters<typeof dayAddress>[1]) =>
		navigate(dayAddress(date, to), { preventScrollReset: true });
	const add = () => {
		if (isReadOnly) return;
		if (entry || opened.start) open({});
		goToForm();
	};
	usePageKeys({
		previous: () => navigate(dayAddress(addDays(date, -1))),
		next: () => navigate(dayAddress(addDays(date, 1))),
		add,
		undo: () => void changes.undo(),
		enter: () => undefined,
	});
	const isOpened = Boolean(opened.entry || opened.start);
	// biome-ignore lint/correctness/useExhaustiveDependencies: each opening is a reason to go there
	useEffect(() => {
		if (isOpened) goToForm();
	}, [opened.entry, opened.start, opened.end]);
	return (
		<>
			<DayHeader day={day} onAdd={isReadOnly ? null : add} />
			{refusal && (
				<Statusline icon="circle-alert" tone="warning" className="mb-4">
					{refusal}
				</Statusline>
			)}
			{closed && (
				<Statusline
					icon="lock"
					tone="internal"
					className="mb-4"
					action={closed.mayTakeSeat && <ButtonLink to="/people/seats">See the seats</ButtonLink>}
				>
					{closed.reason}
				</Statusline>
			)}
			<div className="grid gap-5 lg:grid-cols-[minmax(0,1fr)_22rem]">
				<div className="min-w-0">
					<DaySum day={day} />
					<AwayToday day={day} />
					<Untimed entries={entries.filter(({ times }) => !times)} openId={entry?.id ?? null} />
					<Timeline
						day={day}
						changes={changes}
						openId={entry?.id ?? null}
						isReadOnly={isReadOnly}
						onDraw={({ from, minutes }) => {
							const [start, end] = [from, from + minutes].map((at) =>
								clockAt(zone, date, at, writing),
							);
							open({ start: start ?? "", end: end ?? "" });
						}}
					/>
					{ownClock && <p className="hint mt-3">{ownClock}</p>}
				</div>
				<aside className="grid content-start gap-4" aria-label="Entry and summary">
					{!isReadOnly && (
						<EntryForm
							key={[
								date,
								entry?.id,
								entry?.version,
								opened.start,
								opened.end,
								entries.length,
							].join()}
							day={day}
							entry={entry}
							span={firstSpan(opened, entry, writing)}
							choices={choices}
							tags={tags}
							sent={sent}
							onRemove={(removed) => {
								open({});
								void changes.remove(removed);
							}}
						/>
					)}
					<WhereItWent entries={entries} isToday={date === today} />
				</aside>
			</div>
		</>
	);
}

/** To the task of the form, or what stands in its place. */
function goToForm(): void {
	const form = document.getElementById("add-time");
	form?.querySelector<HTMLElement>("#entry-task")?.focus();
	form?.scrollIntoView({ block: "nearest" });
}
