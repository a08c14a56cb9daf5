import { useEffect, useRef } from "react";
import { fieldId } from "./field-control.ts";

type ErrorSummaryProps = {
	/** Message by field name, in the order of the form; "" holds what concerns the whole form. */
	errors: Readonly<Record<string, string | undefined>> | undefined;
	title?: string | undefined;
	/** The same `form` that the fields were given. */
	form?: string | undefined;
};

/** On top of a form after a submit with errors: takes focus, each line leads to its field. */
export function ErrorSummary({ errors, title, form }: ErrorSummaryProps) {
	const box = useRef<HTMLElement>(null);
	const headingId = fieldId("errors", form);
	const lines = Object.entries(errors ?? {}).filter(([, message]) => message);
	useEffect(() => {
		if (errors && Object.values(errors).some(Boolean)) box.current?.focus();
	}, [errors]);
	if (lines.length === 0) return null;
	return (
		<section
			ref={box}
			className="error-summary"
			tabIndex={-1}
			// biome-ignore lint/a11y/noAutofocus: a page that comes back with errors starts at them, also without scripts
			autoFocus
			aria-labelledby={headingId}
		>
			<h2 id={headingId}>{title ?? heading(lines.length)}</h2>
			<ul>
				{lines.map(([name, message]) => (
					<li key={name}>{name ? <a href={`#${fieldId(name, form)}`}>{message}</a> : message}</li>
				))}
			</ul>
		</section>
	);
}

function heading(count: number): string {
	return count === 1 ? "One thing needs your attention" : `${count} things need your attention`;
}
