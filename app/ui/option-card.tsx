import { type ComponentPropsWithoutRef, forwardRef, type ReactNode } from "react";

type OptionCardProps = Omit<ComponentPropsWithoutRef<"input">, "type" | "title"> & {
	title: ReactNode;
	/** At the end of the title's line: a price, a badge. */
	aside?: ReactNode;
};

/** A radio with room for its consequences. Put the cards of one question in a `ChoiceField`. */
export const OptionCard = forwardRef<HTMLInputElement, OptionCardProps>(function OptionCard(
	{ title, aside, children, ...rest },
	ref,
) {
	return (
		<label className="option-card">
			<span className="check">
				<input ref={ref} type="radio" {...rest} />
			</span>
			<span className="min-w-0 flex-1">
				<span className="flex flex-wrap items-baseline justify-between gap-x-3">
					<span className="font-semibold">{title}</span>
					{aside}
				</span>
				{children && <span className="block text-ink-2">{children}</span>}
			</span>
		</label>
	);
});
