import { Form, useSubmit } from "@remix-run/react";
import { type FormEvent, type ReactNode, useState } from "react";
import { createPortal } from "react-dom";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { unsentCount } from "./unsent-count.ts";

/** Signs out. What was typed on this device and never sent would go with it: that is said first. */
export function SignOutForm({ children, className }: { children: ReactNode; className?: string }) {
	const submit = useSubmit();
	const [unsent, setUnsent] = useState(0);
	const leave = () => submit(null, { method: "post", action: "/sign-out" });
	const ask = async (event: FormEvent) => {
		event.preventDefault();
		const count = await unsentCount().catch(() => 0);
		if (count > 0) setUnsent(count);
		else leave();
	};
	return (
		<Form
			method="post"
			action="/sign-out"
			className={className}
			onSubmit={(event) => void ask(event)}
		>
			{children}
			{unsent > 0 &&
				createPortal(
					<Dialog
						open
						onClose={() => setUnsent(0)}
						title={
							unsent === 1 ? "1 change was not sent yet" : `${unsent} changes were not sent yet`
						}
						foot={
							<>
								<Button type="button" onClick={() => setUnsent(0)}>
									Stay signed in
								</Button>
								<Button type="button" kind="danger-solid" onClick={leave}>
									Sign out and lose them
								</Button>
							</>
						}
					>
						<p className="mt-2 text-sm text-ink-2">
							They are kept on this device alone. Open the week while there is a connection, and
							they are saved.
						</p>
					</Dialog>,
					document.body,
				)}
		</Form>
	);
}
