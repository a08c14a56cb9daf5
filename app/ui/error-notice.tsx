import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon-names.ts";

type ErrorNoticeProps = {
	icon: IconName;
	/** "404", or who the words are for. */
	kicker: ReactNode;
	title: string;
	/** What happened, what is safe, what happens next. */
	children: ReactNode;
	actions?: ReactNode;
	/** As in the log: what to quote when asking for help. */
	requestId?: string | undefined;
};

/** Why something cannot be shown, in the place where it would be. */
export function ErrorNotice(props: ErrorNoticeProps) {
	const { icon, kicker, title, children, actions, requestId } = props;
	return (
		<div className="mx-auto grid w-full max-w-[34rem] gap-3 px-5 py-10">
			<p className="flex items-center gap-2 text-sm text-ink-3">
				<Icon name={icon} />
				{kicker}
			</p>
			<h1 className="text-2xl">{title}</h1>
			<div className="grid gap-2 text-base text-ink-2">{children}</div>
			{actions && <div className="mt-2 flex flex-wrap gap-2 empty:hidden">{actions}</div>}
			{requestId && (
				<p className="mt-2 text-xs text-ink-3">
					If you write to us about this, quote <span className="code">{requestId}</span>.
				</p>
			)}
		</div>
	);
}
