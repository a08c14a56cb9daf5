import { Link } from "@remix-run/react";
import { useState } from "react";
import { lengthHint } from "#app/modules/accounts/password-rules.ts";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { Field } from "#app/ui/field.tsx";
import { fieldId } from "#app/ui/field-control.ts";
import { FieldError } from "#app/ui/field-error.tsx";
import { Input } from "#app/ui/input.tsx";
import { PasswordInput } from "#app/ui/password-input.tsx";
import type { useSignUpForm } from "./use-sign-up-form.ts";

type YouFieldsProps = {
	form: ReturnType<typeof useSignUpForm>;
	/** The address that a code proved. */
	provedEmail: string | null;
};

/** The owner: name, address, password, the terms. */
export function YouFields({ form, provedEmail }: YouFieldsProps) {
	const isProved = provedEmail !== null && form.textOf("email").toLowerCase() === provedEmail;
	return (
		<>
			<div className="grid gap-6 sm:grid-cols-2">
				<Field name="name" label="Your name" error={form.error("name")}>
					<Input {...form.control("name")} autoComplete="name" />
				</Field>
				<Field
					name="email"
					label="Work email"
					error={form.error("email")}
					hint={
						isProved
							? "Proved by a code. Another address gets a new one."
							: "We send a code to check it."
					}
				>
					<Input {...form.control("email")} type="email" autoComplete="email" />
				</Field>
			</div>
			<NewPassword form={form} />
			<Terms form={form} />
		</>
	);
}

const keptWords = "Yours is kept. Type another one only to change it.";

function NewPassword({ form }: Pick<YouFieldsProps, "form">) {
	const [typed, setTyped] = useState("");
	const isKept = form.isKept("password");
	const { onChange, ...registered } = form.register("password");
	const error = form.error("password");
	const hint = isKept && typed === "" ? keptWords : lengthHint(typed);
	return (
		<Field
			name="password"
			label="Password"
			error={error}
			hint={!error && hint}
			className="sm:max-w-[calc(50%-0.75rem)]"
		>
			<PasswordInput
				{...registered}
				autoComplete="new-password"
				onChange={(event) => {
					setTyped(event.currentTarget.value);
					void onChange(event);
				}}
			/>
		</Field>
	);
}

function Terms({ form }: Pick<YouFieldsProps, "form">) {
	const error = form.error("terms");
	const id = fieldId("terms");
	return (
		<div className="field">
			<Checkbox
				{...form.register("terms")}
				id={id}
				value="yes"
				defaultChecked={form.textOf("terms") === "yes"}
				aria-invalid={error ? true : undefined}
				aria-describedby={error ? `${id}-error` : undefined}
			>
				I accept the{" "}
				<Link className="link" to="/terms" target="_blank">
					terms
				</Link>{" "}
				and the{" "}
				<Link className="link" to="/privacy" target="_blank">
					privacy notice
				</Link>
				.
			</Checkbox>
			{error && <FieldError id={`${id}-error`}>{error}</FieldError>}
		</div>
	);
}
