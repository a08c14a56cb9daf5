import { Form, useNavigation } from "@remix-run/react";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { Input } from "#app/ui/input.tsx";
import { Panel } from "#app/ui/panel.tsx";

type AddDomainProps = {
	answer: unknown;
	isFirst: boolean;
	/** The workspace's address with us. */
	ours: string;
};

/** Asks for a domain; says what it takes before anything is typed. */
export function AddDomain({ answer, isFirst, ours }: AddDomainProps) {
	const { formAction, formMethod } = useNavigation();
	const { typed, error } = refused(answer);
	return (
		<Panel title={isFirst ? "Put the workspace on your own domain" : "Add another domain"}>
			{isFirst && (
				<p className="mb-4 max-w-[60ch] text-sm text-ink-2">
					Your people open an address of yours, like time.yourcompany.com, instead of{" "}
					<span className="code wrap-anywhere">{ours}</span>. You need somebody who may change the
					DNS of your domain; it takes two records and, as a rule, less than an hour.
				</p>
			)}
			<Form
				method="post"
				action="/settings/domain"
				noValidate
				className="flex flex-wrap items-start gap-3"
			>
				<Field name="host" label="Domain" className="min-w-[min(100%,16rem)] flex-1" error={error}>
					<Input
						key={typed}
						defaultValue={typed}
						placeholder="time.yourcompany.com"
						autoComplete="off"
						autoCapitalize="none"
						spellCheck={false}
						inputMode="url"
					/>
				</Field>
				<Button
					kind={isFirst ? "primary" : undefined}
					icon="plus"
					className="sm:mt-6"
					busy={formMethod === "POST" && formAction === "/settings/domain"}
				>
					Add domain
				</Button>
			</Form>
		</Panel>
	);
}

function refused(answer: unknown): { typed?: string; error?: string } {
	if (typeof answer !== "object" || answer === null) return {};
	const typed = "typed" in answer && typeof answer.typed === "string" ? answer.typed : undefined;
	const error = "error" in answer && typeof answer.error === "string" ? answer.error : undefined;
	return { ...(typed === undefined ? {} : { typed }), ...(error === undefined ? {} : { error }) };
}
