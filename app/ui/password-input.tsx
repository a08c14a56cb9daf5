import { type ComponentPropsWithoutRef, forwardRef, useState } from "react";
import { Affix } from "./affix.tsx";
import { IconButton } from "./button.tsx";
import { useHydrated } from "./hydrated.ts";
import { Input } from "./input.tsx";

/** A password that can be shown. Set `autoComplete` to "current-password" or "new-password". */
export const PasswordInput = forwardRef<
	HTMLInputElement,
	Omit<ComponentPropsWithoutRef<"input">, "type">
>(function PasswordInput(props, ref) {
	const [shown, setShown] = useState(false);
	const hydrated = useHydrated();
	return (
		<Affix>
			<Input ref={ref} {...props} type={shown ? "text" : "password"} />
			{hydrated && (
				<IconButton
					icon={shown ? "eye-off" : "eye"}
					label="Show password"
					aria-pressed={shown}
					className="mr-0.5 !h-8 max-md:!h-10"
					onClick={() => setShown(!shown)}
				/>
			)}
		</Affix>
	);
});
