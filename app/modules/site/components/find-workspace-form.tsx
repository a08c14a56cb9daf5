import { Form, useNavigation } from "@remix-run/react";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { Input } from "#app/ui/input.tsx";
import { Statusline } from "#app/ui/statusline.tsx";

/** What the page's action said: the one answer that everybody gets, or why there is none yet. */
export type FindWorkspaceAnswer =
	| { sentTo: string }
	| { errors: { email: string }; values: { email: string } }
	| { problem: { message: string } };

/** Asks for the list of one's workspaces by mail. The answer never tells whether an address is known. */
export function FindWorkspaceForm({ answer }: { answer: FindWorkspaceAnswer | undefined }) {
	const busy = useNavigation().formMethod === "POST";
	const refused = answer && "errors" in answer ? answer : undefined;
	const problem = answer && "problem" in answer ? { "": answer.problem.message } : undefined;
	return (
		<>
			{answer && "sentTo" in answer && (
				<Statusline tone="billable" icon="mail">
					If {answer.sentTo} belongs to a workspace, the list is on its way. It can take a minute.
				</Statusline>
			)}
			<Form method="post" className="grid max-w-sm gap-4" noValidate>
				<ErrorSummary errors={refused?.errors ?? problem} />
				<Field
					name="email"
					label="Work email"
					error={refused?.errors.email}
					hint="We answer by email, whether or not the address is known to us."
				>
					<Input
						type="email"
						autoComplete="email"
						placeholder="naledi@company.example"
						defaultValue={refused?.values.email}
					/>
				</Field>
				<Button kind="primary" busy={busy} className="justify-self-start">
					Send me my workspaces
				</Button>
			</Form>
		</>
	);
}
