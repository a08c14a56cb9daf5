import { Form, Link, useNavigation } from "@remix-run/react";
import { TaskField } from "#app/modules/time/components/task-field.tsx";
import { NOTE_LENGTH } from "#app/modules/time/note-length.ts";
import type { SpanFields } from "#app/modules/time/span-fields.ts";
import type { TaskChoice } from "#app/modules/time/task-choices.server.ts";
import { REASON_LENGTH } from "#app/modules/time/worked-days/day-off.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Checkbox, Radio } from "#app/ui/checkbox.tsx";
import { ChoiceField } from "#app/ui/choice-field.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { Input, Textarea } from "#app/ui/input.tsx";
import { dayAddress } from "../day-address.ts";
import type { DayEntry } from "../day-entry.ts";
import type { EntryFields } from "../entry-fields.ts";
import type { OpenDay } from "../open-day.server.ts";
import type { RefusedEntry } from "../save-day-entry.server.ts";
import { RemoveEntry } from "./remove-entry.tsx";
import { StartInstead } from "./start-instead.tsx";
import { useSpanFields } from "./use-span-fields.tsx";

type EntryFormProps = {
	day: Pick<OpenDay, "date" | "zone">;
	/** The entry that it changes; null adds one. */
	entry: DayEntry | null;
	/** What stands in the fields at first. */
	span: SpanFields;
	choices: readonly TaskChoice[];
	tags: TagsProps["tags"];
	/** What was sent and refused, with why. */
	sent: { fields: EntryFields; refused: RefusedEntry } | null;
	onRemove: (entry: DayEntry) => void;
};

const form = "entry";

/** Adds time to a day or changes an entry; works as a plain form. */
export function EntryForm({ day, entry, span, choices, tags, sent, onRemove }: EntryFormProps) {
	const errors = sent?.refused.errors;
	const version = sent?.refused.version ?? entry?.version;
	const isSending = useNavigation().formAction?.startsWith(dayAddress(day.date)) ?? false;
	return (
		<Form
			method="post"
			action={dayAddress(day.date, entry ? { entry: entry.id } : {})}
			noValidate
			preventScrollReset
			className="panel"
			id="add-time"
			aria-labelledby="entry-head"
		>
			<div className="panel-head">
				<h2 id="entry-head">{entry ? "Change time" : "Add time"}</h2>
				{entry && (
					<Link
						className="link ml-auto inline-flex min-h-6 items-center text-sm max-md:min-h-11"
						to={`/time/entries/${entry.id}/why`}
					>
						Why is it billed so?
					</Link>
				)}
				{!entry && <kbd className="kbd ml-auto max-md:hidden noscript:hidden">A</kbd>}
			</div>
			<div className="grid gap-4 p-4">
				<ErrorSummary errors={errors} form={form} />
				<input type="hidden" name="entry" value={entry ? `${entry.id} ${version}` : ""} />
				<input type="hidden" name="version" value={version} />
				<input type="hidden" name="date" value={day.date} />
				<TaskField
					choices={choices}
					chosen={chosenTask(sent?.fields.taskId, entry, choices)}
					error={errors?.task}
					form={form}
				/>
				<SpanInputs
					day={{ date: day.date, zone: entry?.times?.zone ?? day.zone }}
					span={span}
					sent={sent}
				/>
				{sent?.refused.dayOff && <WorkedAnyway {...sent} dayOff={sent.refused.dayOff} />}
				<DayAndNote entry={entry} fields={sent?.fields} error={errors?.note} />
				<Tags tags={tags} chosen={sent?.fields.tagIds ?? entry?.tagIds ?? []} />
				<Acts
					{...{ day, entry, onRemove, isSending }}
					isPastMidnight={sent?.refused.split !== undefined}
				/>
			</div>
		</Form>
	);
}

type WorkedAnywayProps = { fields: EntryFields; refused: RefusedEntry; dayOff: string };

/** Asked once for a day that they have off, when something is saved on it. */
function WorkedAnyway({ fields, refused, dayOff }: WorkedAnywayProps) {
	return (
		<Field
			name="reason"
			form={form}
			label={`${dayOff}. Worked anyway? Say why.`}
			error={refused.errors.reason}
		>
			<Input maxLength={REASON_LENGTH} defaultValue={fields.reason} autoComplete="off" />
		</Field>
	);
}

type TagsProps = {
	tags: readonly { id: string; name: string; isOpen: boolean }[];
	chosen: readonly string[];
};

/** Words that entries are found by; archived ones stay only where they are. */
function Tags({ tags, chosen }: TagsProps) {
	const offered = tags.filter(({ id, isOpen }) => isOpen || chosen.includes(id));
	if (offered.length === 0) return null;
	return (
		<ChoiceField name="tag" legend="Tags">
			<div className="flex flex-wrap gap-x-4">
				{offered.map(({ id, name }) => (
					<Checkbox key={id} name="tag" value={id} defaultChecked={chosen.includes(id)}>
						{name}
					</Checkbox>
				))}
			</div>
		</ChoiceField>
	);
}

type DayAndNoteProps = Pick<EntryFormProps, "entry"> & {
	fields: EntryFields | undefined;
	error: string | undefined;
};

/** Where an entry belongs, which can be changed, and what is said of it. */
function DayAndNote({ entry, fields, error }: DayAndNoteProps) {
	return (
		<>
			{entry && (
				<Field name="on" form={form} label="Day">
					<Input type="date" defaultValue={fields?.date ?? entry.date} />
				</Field>
			)}
			<Field name="note" form={form} label="Note" optional error={error}>
				<Textarea
					rows={2}
					maxLength={NOTE_LENGTH}
					defaultValue={fields?.note ?? entry?.note ?? ""}
				/>
			</Field>
		</>
	);
}

type ActsProps = Pick<EntryFormProps, "day" | "entry" | "onRemove"> & {
	isSending: boolean;
	isPastMidnight: boolean;
};

/** What can be done with the form. */
function Acts({ day, entry, onRemove, isSending, isPastMidnight }: ActsProps) {
	const save = entry ? "Save changes" : "Save entry";
	return (
		<div className="flex flex-wrap gap-2">
			<Button
				kind="primary"
				busy={isSending}
				className="flex-1"
				{...(isPastMidnight ? { name: "split", value: "yes" } : {})}
			>
				{isPastMidnight ? "Cut it at midnight" : save}
			</Button>
			{!entry && !isPastMidnight && <StartInstead />}
			{entry && <ButtonLink to={dayAddress(day.date)}>Cancel</ButtonLink>}
			{entry && <RemoveEntry entry={entry} onRemove={onRemove} />}
		</div>
	);
}

type SpanInputsProps = Pick<EntryFormProps, "day" | "sent" | "span">;

/** How long it took and when it was. */
function SpanInputs({ day, span, sent }: SpanInputsProps) {
	const first = { typed: sent?.fields.typed ?? span, seen: sent?.fields.seen ?? span };
	const { typed, seen, write, settle, echo } = useSpanFields(first, day);
	const errors = sent?.refused.errors;
	const inputs = [
		{ name: "duration", label: "Duration", example: "1:30" },
		{ name: "start", label: "Start", example: "13:00" },
		{ name: "end", label: "End", example: "14:30" },
	] as const;
	return (
		<>
			<div className="grid grid-cols-3 gap-3">
				{inputs.map(({ name, label, example }) => (
					<Field
						key={name}
						name={name}
						form={form}
						label={label}
						error={errors?.[name]}
						echo={
							name === "duration" && echo ? (
								<>
									reads as <b>{echo.read}</b>
								</>
							) : undefined
						}
					>
						<Input
							value={typed[name]}
							placeholder={example}
							autoComplete="off"
							onChange={(event) => write(name)(event.currentTarget.value)}
							onBlur={settle}
						/>
					</Field>
				))}
			</div>
			<p className="hint -mt-2">Two of them are enough; a duration alone has no start.</p>
			{inputs.map(({ name }) => (
				<input key={name} type="hidden" name={`seen-${name}`} value={seen[name]} />
			))}
			{sent?.refused.ask && <WhichOne field={sent.refused.ask} />}
		</>
	);
}

/** Clocks went back: a time was there twice. */
function WhichOne({ field }: { field: "start" | "end" }) {
	return (
		<ChoiceField
			name={`${field}-which`}
			legend={field === "start" ? "It started" : "It ended"}
			className="field"
		>
			<Radio name={`${field}-which`} value="first" defaultChecked>
				the first time, before clocks went back
			</Radio>
			<Radio name={`${field}-which`} value="second">
				the second time, after
			</Radio>
		</ChoiceField>
	);
}

function chosenTask(
	sent: string | undefined,
	entry: DayEntry | null,
	choices: readonly TaskChoice[],
) {
	const own = entry && { ...entry, id: entry.taskId, name: entry.task };
	if (sent === undefined || sent === own?.id) return own;
	return choices.find(({ id }) => id === sent) ?? null;
}
