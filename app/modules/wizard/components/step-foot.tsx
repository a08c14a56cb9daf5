import { useNavigate } from "@remix-run/react";
import { type MouseEvent, type ReactNode, useEffect } from "react";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { useHydrated } from "#app/ui/hydrated.ts";
import { Icon } from "#app/ui/icon.tsx";

type StepFootProps = {
	back: { title: string; path: string } | null;
	/** What the button does: "Continue to Address", "Create workspace". */
	children: ReactNode;
	busy: boolean;
	/** Whether there is a field in which Enter continues. */
	hasFields?: boolean;
	/** Before one goes back. */
	onLeave?(): void;
};

/** Back and on, the same on every page of a form. */
export function StepFoot({ back, children, busy, hasFields = true, onLeave }: StepFootProps) {
	const hasScripts = useHydrated();
	useEscape(back?.path, onLeave);
	return (
		<div className="flex flex-col-reverse gap-2 border-t border-line pt-5 md:flex-row md:items-center">
			{back && (
				<ButtonLink
					to={back.path}
					size="lg"
					icon="arrow-left"
					className="md:mr-2"
					onMouseDown={keepFocus}
					onClick={onLeave}
				>
					{back.title}
				</ButtonLink>
			)}
			<p className="hidden text-xs text-ink-3 md:block">
				{hasFields && (
					<>
						<kbd className="kbd">Enter</kbd> continues
					</>
				)}
				{hasFields && back && hasScripts && ", "}
				{back && hasScripts && (
					<>
						<kbd className="kbd">Esc</kbd> goes back
					</>
				)}
			</p>
			<Button kind="primary" size="lg" className="md:ml-auto" busy={busy} onMouseDown={keepFocus}>
				{children}
				<Icon name="arrow-right" />
			</Button>
		</div>
	);
}

/** The field that is being typed in stays focused: an error under it would move the button from the pointer. */
export function keepFocus(event: MouseEvent): void {
	event.preventDefault();
}

function useEscape(to: string | undefined, onLeave: (() => void) | undefined): void {
	const navigate = useNavigate();
	useEffect(() => {
		if (!to) return;
		const leave = (event: KeyboardEvent) => {
			if (event.key !== "Escape" || event.defaultPrevented) return;
			onLeave?.();
			navigate(to);
		};
		addEventListener("keydown", leave);
		return () => removeEventListener("keydown", leave);
	}, [to, onLeave, navigate]);
}
