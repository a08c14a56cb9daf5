import { Link } from "@remix-run/react";
import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { keepFocus } from "#app/modules/wizard/components/step-foot.tsx";
import { Affix } from "#app/ui/affix.tsx";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Input } from "#app/ui/input.tsx";
import { takenWords } from "../availability.ts";
import { useSignUp } from "./outlet.ts";
import { useAvailability } from "./use-availability.ts";
import type { useSignUpForm } from "./use-sign-up-form.ts";

type AddressFieldsProps = {
	form: ReturnType<typeof useSignUpForm>;
	/** Free when the page was made. */
	suggestions: readonly string[];
};

/** The address with what is known of it, and others that are free. */
export function AddressFields({ form, suggestions }: AddressFieldsProps) {
	const { scheme, domain, typed } = useSignUp();
	const [slug, setSlug] = useState(form.textOf("slug"));
	const known = useAvailability(slug);
	const isTaken = known?.kind === "taken";
	const kind = known?.kind;
	useEffect(() => {
		typed({ slugIs: kind === "free" || kind === "taken" ? kind : "unknown" });
	}, [typed, kind]);
	const error = form.error("slug") ?? (isTaken ? takenWords(known.slug, domain) : undefined);
	const others = isTaken ? known.suggestions : suggestions;
	const { onChange, ...registered } = form.register("slug");

	function use(suggestion: string) {
		flushSync(() => setSlug(suggestion));
		form.changed("slug");
	}

	return (
		<div className="grid gap-2">
			<Field
				name="slug"
				label="Workspace address"
				error={error}
				echo={known?.kind === "free" && !error && `${known.slug}${domain} is free.`}
				hint="3 to 40 small letters, digits or hyphens."
			>
				<Affix before={scheme} after={domain}>
					<Input
						{...registered}
						value={slug}
						onChange={(event) => {
							setSlug(event.currentTarget.value);
							void onChange(event);
						}}
						className="font-medium"
						autoComplete="off"
						autoCapitalize="none"
						spellCheck={false}
					/>
				</Affix>
			</Field>
			{others.length > 0 && <FreeSlugs slugs={others} onUse={use} />}
			{isTaken && <AlreadyHere />}
		</div>
	);
}

function FreeSlugs({ slugs, onUse }: { slugs: readonly string[]; onUse(slug: string): void }) {
	return (
		<fieldset>
			<legend className="text-xs font-medium text-ink-2">Free right now</legend>
			<div className="mt-1.5 grid gap-1.5 sm:grid-cols-3">
				{slugs.map((slug) => (
					<Button
						key={slug}
						name="use"
						value={slug}
						className="!h-auto min-h-11 !justify-start !py-2 !font-medium md:min-h-9"
						onMouseDown={keepFocus}
						onClick={(event) => {
							event.preventDefault();
							onUse(slug);
						}}
					>
						<Icon name="check" className="text-billable" />
						<span className="truncate">{slug}</span>
					</Button>
				))}
			</div>
		</fieldset>
	);
}

function AlreadyHere() {
	return (
		<p className="flex items-start gap-3 rounded-md bg-sunken px-3 py-2.5 text-xs text-ink-2 md:items-center">
			<Icon name="info" />
			<span>
				Is it your company that has it?{" "}
				<Link className="link" to="/find-my-workspace">
					Find its workspace
				</Link>{" "}
				instead of starting again.
			</span>
		</p>
	);
}
