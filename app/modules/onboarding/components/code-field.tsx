import { Field } from "#app/ui/field.tsx";
import { Input } from "#app/ui/input.tsx";

/** Six digits from a mail. */
export function CodeField({ error }: { error: string | undefined }) {
	return (
		<Field
			name="code"
			label="Six-digit code"
			error={error}
			hint="No mail? Look in spam too."
			className="max-w-60"
		>
			<Input
				className="code !text-xl !tracking-[.3em]"
				inputMode="numeric"
				autoComplete="one-time-code"
				maxLength={12}
			/>
		</Field>
	);
}
