import { useLocation } from "@remix-run/react";
import { type ReactNode, useEffect, useRef } from "react";
import { Stepper } from "#app/ui/stepper.tsx";
import type { Progress } from "../places.ts";

type StepHeadProps = { label: string; progress: Progress; title: string; children?: ReactNode };

/** Where one is, and what this page asks. Takes focus when one comes from another page of the form. */
export function StepHead({ label, progress, title, children }: StepHeadProps) {
	const heading = useRef<HTMLHeadingElement>(null);
	const isFirstPage = useLocation().key === "default";
	useEffect(() => {
		if (!isFirstPage) heading.current?.focus();
	}, [isFirstPage]);
	return (
		<>
			<Stepper label={label} steps={progress.milestones} />
			<p className="mt-6 text-sm text-ink-3">
				Step {progress.position} of {progress.count}
			</p>
			<h1 ref={heading} tabIndex={-1} className="mt-1 text-2xl outline-none md:text-3xl">
				{title}
			</h1>
			{children && <p className="mt-2 max-w-[52ch] text-base text-ink-2">{children}</p>}
		</>
	);
}
