import { useActionData } from "@remix-run/react";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Statusline } from "#app/ui/statusline.tsx";

type Answer = { problem: { message: string } } | undefined;

/** What an act shows that was refused; one that was done goes on to another page. */
export function RefusedAct({ back }: { back: string }) {
	const answer = useActionData<Answer>();
	return (
		<div className="grid max-w-[42rem] gap-4">
			<PageHeader title="This was not done" />
			<Statusline tone="warning" icon="circle-alert">
				{answer?.problem.message ?? "Open the person and try again."}
			</Statusline>
			<ButtonLink to={back} className="justify-self-start">
				Back to the person
			</ButtonLink>
		</div>
	);
}
