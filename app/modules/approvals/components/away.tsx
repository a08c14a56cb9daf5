import { formatRange } from "#app/lib/date-text.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { Input } from "#app/ui/input.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Select } from "#app/ui/select.tsx";
import { useWriting } from "#app/ui/writing.tsx";
import type { AwayErrors } from "../read-away.ts";
import type { ShownStandIn } from "../stand-ins.server.ts";

type Typed = { standIn: string; first: string; last: string };

type AwayProps = {
	name: string;
	isOwn?: boolean;
	/** The address of the page. */
	path: string;
	parent: { to: string; label: string };
	choices: readonly { id: string; name: string }[];
	standIns: readonly ShownStandIn[];
	today: string;
	answer?: Refused | { problem: object } | undefined;
};

/** Who decides in somebody's place while they are away. */
export function Away({
	name,
	isOwn = false,
	path,
	parent,
	choices,
	standIns,
	today,
	answer,
}: AwayProps) {
	const who = isOwn ? "you" : name;
	return (
		<div className="max-w-2xl">
			<PageHeader title={`While ${isOwn ? "you are" : `${name} is`} away`} parent={parent} />
			<p className="mb-4 text-sm text-ink-2">
				On these days somebody else decides on what comes to {who}. Weeks say for whom they were
				decided, and {isOwn ? "you can still decide" : `${name} can still decide`} too.
			</p>
			{standIns.length > 0 && <Named standIns={standIns} path={path} />}
			{choices.length === 0 ? (
				<p className="text-sm text-ink-2">
					Nobody else may approve weeks yet. Give somebody a role that may, under People.
				</p>
			) : (
				<NameForm choices={choices} today={today} answer={refusedIn(answer)} />
			)}
		</div>
	);
}

type Refused = { typed: Typed; errors: AwayErrors };

function refusedIn(answer: AwayProps["answer"]): Refused | null {
	return answer && "errors" in answer ? answer : null;
}

function Named({ standIns, path }: Pick<AwayProps, "standIns" | "path">) {
	const writing = useWriting();
	return (
		<Panel title="Who stands in" flush className="mb-4">
			<ul className="divide-y divide-line text-sm">
				{standIns.map(({ id, name, first, last }) => (
					<li key={id} className="flex flex-wrap items-center gap-3 px-4 py-2.5">
						<span className="min-w-0 flex-1">
							<b className="font-semibold">{name}</b>,{" "}
							{formatRange(first, last, undefined, writing)}
						</span>
						<form method="post" action={`${path}/${id}/end`}>
							<Button size="sm" kind="ghost">
								End it<span className="sr-only"> for {name}</span>
							</Button>
						</form>
					</li>
				))}
			</ul>
		</Panel>
	);
}

type NameFormProps = Pick<AwayProps, "choices" | "today"> & { answer: Refused | null };

function NameForm({ choices, today, answer }: NameFormProps) {
	const { typed, errors = {} } = answer ?? {};
	return (
		<form method="post" noValidate className="panel grid gap-4 p-4 lg:p-5">
			<ErrorSummary errors={errors} />
			<Field name="standIn" label="Who decides" error={errors.standIn}>
				<Select defaultValue={typed?.standIn ?? ""}>
					<option value="">Choose a person</option>
					{choices.map(({ id, name }) => (
						<option key={id} value={id}>
							{name}
						</option>
					))}
				</Select>
			</Field>
			<div className="grid gap-4 md:grid-cols-2">
				<Field name="first" label="First day" error={errors.first}>
					<Input type="date" defaultValue={typed?.first ?? today} />
				</Field>
				<Field name="last" label="Last day" error={errors.last}>
					<Input type="date" defaultValue={typed?.last ?? ""} min={today} />
				</Field>
			</div>
			<p>
				<Button kind="primary">Name the stand-in</Button>
			</p>
		</form>
	);
}
