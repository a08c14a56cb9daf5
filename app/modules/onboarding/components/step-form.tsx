import { Form, useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { ConflictNotice } from "#app/modules/wizard/components/conflict-notice.tsx";
import { FormMarks } from "#app/modules/wizard/components/form-marks.tsx";
import { StepFoot } from "#app/modules/wizard/components/step-foot.tsx";
import { StepHead } from "#app/modules/wizard/components/step-head.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { clockTime } from "../clock-time.ts";
import { useSignUp } from "./outlet.ts";
import type { Frame, useSignUpForm } from "./use-sign-up-form.ts";

type StepFormProps = {
	frame: Frame;
	form: ReturnType<typeof useSignUpForm>;
	title: string;
	/** What the page is for. */
	lead: ReactNode;
	/** Of the fields, for when two tabs disagree. */
	labels: Readonly<Record<string, string>>;
	children: ReactNode;
};

/** A page of the sign-up around its fields. */
export function StepForm({ frame, form, title, lead, labels, children }: StepFormProps) {
	const { pathname, search } = useLocation();
	const { timeZone } = useSignUp();
	const { conflict } = form;
	return (
		<>
			<StepHead label="Setup steps" progress={frame.progress} title={title}>
				{lead}
			</StepHead>
			<Form {...form.form} className="mt-7 grid gap-6">
				<FormMarks {...form.marks} />
				<ErrorSummary errors={form.summary} />
				{conflict && (
					<ConflictNotice
						conflict={conflict}
						labels={labels}
						time={clockTime(conflict.savedAt, timeZone)}
						here={`${pathname}${search}`}
					/>
				)}
				{frame.expired && <Expired />}
				{children}
				<StepFoot back={frame.back} busy={form.isBusy} onLeave={form.leave}>
					Continue to {frame.next}
				</StepFoot>
			</Form>
		</>
	);
}

function Expired() {
	return (
		<p className="flex items-start gap-3 rounded-md bg-sunken px-4 py-3 text-sm" role="status">
			<Icon name="info" className="mt-0.5" />
			We keep a sign-up for 14 days after its last change, and yours was older. Begin again here; it
			takes three minutes.
		</p>
	);
}
