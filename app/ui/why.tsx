import { Fragment, type ReactNode } from "react";

type Line = { label: ReactNode; detail?: ReactNode; value: ReactNode };

type WhyProps = {
	/** The question: "Why 9.75 days?" */
	question: string;
	lines: readonly Line[];
	sum: { label: ReactNode; value: ReactNode };
	/** Shown at once: where the page is about nothing else. */
	isOpen?: boolean;
};

/** The working of a number: lines sum downward, the last is double-ruled. */
export function Why({ question, lines, sum, isOpen }: WhyProps) {
	return (
		<details className="why" open={isOpen}>
			<summary>{question}</summary>
			<dl>
				{lines.map((line, index) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: lines of a sum never move
					<Fragment key={index}>
						<div>
							<dt>
								{line.label}
								{line.detail && <small>{line.detail}</small>}
							</dt>
							<dd>{line.value}</dd>
						</div>
					</Fragment>
				))}
				<div className="sum">
					<dt>{sum.label}</dt>
					<dd>{sum.value}</dd>
				</div>
			</dl>
		</details>
	);
}
