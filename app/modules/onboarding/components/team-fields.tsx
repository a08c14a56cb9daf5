import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { keepFocus } from "#app/modules/wizard/components/step-foot.tsx";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { Textarea } from "#app/ui/input.tsx";
import { type Invitee, mostInvited, rowsOf } from "../steps/team.ts";
import { InviteeTable } from "./invitee-table.tsx";
import type { useSignUpForm } from "./use-sign-up-form.ts";

/** People to invite: what is pasted joins the list, where each address can be mended. */
export function TeamFields({ form }: { form: ReturnType<typeof useSignUpForm> }) {
	const [rows, setRows] = useState<readonly Invitee[]>(() =>
		rowsOf({ addresses: "", email: form.listOf("email"), role: form.listOf("role") }),
	);
	const box = useRef<HTMLTextAreaElement | null>(null);
	const { ref, ...registered } = form.control("addresses");

	function change(next: readonly Invitee[]) {
		flushSync(() => setRows(next));
		form.changed("email");
	}
	function addPasted() {
		if (!box.current) return;
		const email = rows.map((row) => row.email);
		const role = rows.map((row) => row.role);
		const next = rowsOf({ addresses: box.current.value, email, role });
		box.current.value = "";
		change(next);
		box.current.focus();
	}

	return (
		<>
			<div className="grid justify-items-start gap-2">
				<Field
					name="addresses"
					label="Email addresses"
					optional
					error={form.error("addresses")}
					hint={`Up to ${mostInvited} now; more from your workspace.`}
					className="w-full"
				>
					<Textarea
						{...registered}
						ref={(element) => {
							ref(element);
							box.current = element;
						}}
						rows={2}
						maxLength={8000}
						placeholder="ayesha@thornbrook.example, riaan@thornbrook.example"
						onKeyDown={(event) => {
							if (event.key !== "Enter" || event.shiftKey) return;
							event.preventDefault();
							if (event.currentTarget.value.trim()) addPasted();
							else event.currentTarget.form?.requestSubmit();
						}}
					/>
				</Field>
				<Button
					name="add"
					value="1"
					size="sm"
					icon="plus"
					onMouseDown={keepFocus}
					onClick={(event) => {
						event.preventDefault();
						addPasted();
					}}
				>
					Add to the list
				</Button>
			</div>
			{rows.length > 0 && (
				<InviteeTable rows={rows} form={form} onChange={change} onTyped={setRows} />
			)}
			<p className="text-sm text-ink-3">
				You can skip this. An empty workspace is fine to look around in.
			</p>
		</>
	);
}
