import { type ReactNode, useEffect, useId, useRef } from "react";
import { classNames } from "./class-names.ts";

type DialogProps = {
	open: boolean;
	/** Called however it closes: Esc, a button of a `<form method="dialog">`, the backdrop. */
	onClose: () => void;
	title: string;
	children: ReactNode;
	/** At most two choices, the one that decides last. */
	foot?: ReactNode;
	className?: string | undefined;
};

/** Decides something; no scrolling inside. Focus returns to what opened it. */
export function Dialog({ open, onClose, title, children, foot, className }: DialogProps) {
	const dialog = useRef<HTMLDialogElement>(null);
	const id = useId();
	useEffect(() => {
		const element = dialog.current;
		if (open && !element?.open) element?.showModal();
		if (!open && element?.open) element.close();
	}, [open]);
	return (
		// biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes a dialog by itself
		<dialog
			ref={dialog}
			className={classNames("dialog", className)}
			aria-labelledby={id}
			onClose={onClose}
			onClick={(event) => {
				if (event.target === dialog.current) onClose();
			}}
		>
			{open && (
				<>
					<div className="p-5">
						<h2 id={id} className="text-lg">
							{title}
						</h2>
						{children}
					</div>
					{foot && <div className="dialog-foot">{foot}</div>}
				</>
			)}
		</dialog>
	);
}
