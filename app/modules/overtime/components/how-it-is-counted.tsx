import { Panel } from "#app/ui/panel.tsx";
import { hourKinds, kindWords } from "../hour-kinds.ts";

/** What each kind is due at least, and where the law says so. */
export function HowItIsCounted() {
	return (
		<Panel title="How it is counted" note="Basic Conditions of Employment Act 75 of 1997">
			<dl className="grid max-w-2xl grid-cols-[minmax(0,1fr)_auto] gap-x-6 gap-y-1 text-sm">
				{hourKinds.map((kind) => (
					<div key={kind} className="contents">
						<dt>
							{kindWords[kind].label} <span className="text-ink-3">{kindWords[kind].source}</span>
						</dt>
						<dd className="num">{kindWords[kind].factor} × wage</dd>
					</div>
				))}
			</dl>
			<p className="mt-3 max-w-2xl text-sm text-ink-2">
				Overtime is what is beyond the ordinary hours of a week (under Settings, Time) or beyond 9
				hours on a day: 8 for who works more than five days, up to 12 where working time has longer
				days. Public holidays and Sundays are counted apart. To whom the Act’s overtime applies is
				for payroll to decide.
			</p>
		</Panel>
	);
}
