import { Form, Link, useNavigation } from "@remix-run/react";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { Input } from "#app/ui/input.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { PasswordInput } from "#app/ui/password-input.tsx";

type RemovalFormProps = {
	name: string;
	days: number;
	wouldBe: string;
	isPaying: boolean;
	hasPassword: boolean;
	typed: string;
	errors: Record<string, string | undefined> | undefined;
};

/** What deleting means, and the name and password that it takes. */
export function RemovalForm(props: RemovalFormProps) {
	const { name, days, wouldBe, isPaying, hasPassword, typed, errors } = props;
	const busy = useNavigation().formMethod === "POST";
	return (
		<Panel title="Delete the workspace">
			<ul className="mb-5 grid list-disc gap-1.5 pl-5 text-sm text-ink-2">
				<li>
					You have {days} days to change your mind. Everybody goes on working and sees on every page
					that it ends; any owner can keep it after all.
				</li>
				<li>
					On {wouldBe} everything is gone for good: people, hours, clients, projects, files and the
					history. Nobody can bring it back, we neither.
				</li>
				{isPaying && (
					<li>Your subscription ends with the period that is paid for. Nothing more is charged.</li>
				)}
				<li>
					<Link className="link" to="/settings/export">
						Take a copy of everything
					</Link>{" "}
					before: after that day there is none.
				</li>
				<li>The address of the workspace is given to nobody else for a year.</li>
				<li>Owners get a mail now, a week and a day before, and when it is done.</li>
			</ul>
			<Form method="post" noValidate className="grid max-w-md gap-4">
				<ErrorSummary errors={errors} />
				<Field name="name" label={`Type the workspace's name: ${name}`} error={errors?.name}>
					<Input defaultValue={typed} autoComplete="off" spellCheck={false} />
				</Field>
				{hasPassword && (
					<Field name="password" label="Your password" error={errors?.password}>
						<PasswordInput autoComplete="current-password" />
					</Field>
				)}
				<div>
					<Button kind="danger-solid" busy={busy}>
						Delete {name} in {days} days
					</Button>
				</div>
			</Form>
		</Panel>
	);
}
