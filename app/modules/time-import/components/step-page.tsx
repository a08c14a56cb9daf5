import { Form, useNavigation } from "@remix-run/react";
import type { ReactNode } from "react";
import { ConflictNotice } from "#app/modules/wizard/components/conflict-notice.tsx";
import { FormMarks } from "#app/modules/wizard/components/form-marks.tsx";
import { StepFoot } from "#app/modules/wizard/components/step-foot.tsx";
import { StepHead } from "#app/modules/wizard/components/step-head.tsx";
import { useTab } from "#app/modules/wizard/components/use-tab.ts";
import type { StepConflict } from "#app/modules/wizard/step-return.ts";
import type { FieldErrors } from "#app/modules/wizard/wizard.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import type { StepFrame } from "../import-draft.server.ts";

type StepPageProps = {
	frame: StepFrame;
	title: string;
	lead: ReactNode;
	errors: FieldErrors;
	seen: number;
	conflict: StepConflict | null;
	/** What the button leads to. */
	next: string;
	children: ReactNode;
};

/** A page between a file and its trial, around its fields. */
export function StepPage(props: StepPageProps) {
	const { frame, title, lead, errors, seen, conflict, next, children } = props;
	const busy = useNavigation().formMethod === "POST";
	return (
		<div className="max-w-[52rem]">
			<StepHead label="Steps of the import" progress={frame.progress} title={title}>
				{lead}
			</StepHead>
			<Form method="post" noValidate className="mt-7 grid gap-6">
				<FormMarks seen={seen} tab={useTab()} />
				<ErrorSummary errors={errors} />
				{conflict && (
					<ConflictNotice
						conflict={conflict}
						labels={{}}
						time={conflict.savedAt.slice(11, 16)}
						here={`/time/import/${frame.id}`}
					/>
				)}
				{children}
				<StepFoot back={frame.back} busy={busy}>
					{next}
				</StepFoot>
			</Form>
			<EndDraft id={frame.id} />
		</div>
	);
}

/** Gives the file up; nothing of it was brought in. */
export function EndDraft({ id }: { id: string }) {
	return (
		<Form method="post" action={`/time/import/${id}/end`} className="mt-6">
			<button type="submit" className="link text-sm">
				Give this file up
			</button>
		</Form>
	);
}
