import type { ReactNode } from "react";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { useHydrated } from "#app/ui/hydrated.ts";
import { Icon } from "#app/ui/icon.tsx";

type StepFootProps = {
	back: { title: string; path: string } | null;
	/** What the button does: "Continue to Address", "Create workspace". */
	children: ReactNode;
	busy: boolean;
};

/** Back and on, the same on every page of a form. */
export function StepFoot({ back, children, busy }: StepFootProps) {
	const hasScripts = useHydrated();
	return (
		<div className="flex flex-col-reverse gap-2 border-t border-line pt-5 md:flex-row md:items-center">
			{back && (
				<ButtonLink to={back.path} size="lg" icon="arrow-left">
					{back.title}
				</ButtonLink>
			)}
			<p className="hidden text-xs text-ink-3 md:block md:ml-2">
				<kbd className="kbd">Enter</kbd> continues
				{back && hasScripts && (
					<>
						, <kbd className="kbd">Esc</kbd> goes back
					</>
				)}
			</p>
			<Button kind="primary" size="lg" className="md:ml-auto" busy={busy}>
				{children}
				<Icon name="arrow-right" />
			</Button>
		</div>
	);
}
