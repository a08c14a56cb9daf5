import { Field } from "#app/ui/field.tsx";
import { Input } from "#app/ui/input.tsx";

type CodeFieldProps = { error: string | undefined; hint?: string };

/** Six digits from an app. */
export function CodeField({ error, hint }: CodeFieldProps) {
	return (
		<Field name="code" label="Code from your app" error={error} {...(hint ? { hint } : {})}>
			<Input
				className="input code"
				inputMode="numeric"
				autoComplete="one-time-code"
				maxLength={9}
			/>
		</Field>
	);
}
