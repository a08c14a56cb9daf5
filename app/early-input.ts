type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

type Early = { readonly control: Control; readonly value: string; readonly isChecked: boolean };

/**
 * Keeps what people typed and chose while the page's scripts were on their way. React 18 hydrates a form as the server
 * sent it: a choice that was made before falls back, and no handler hears of what was typed.
 *
 * @returns to be called once the page is hydrated: every control is as its user left it, and its handlers were told
 */
export function keepEarlyInput(page: Document): () => void {
	const kept = new Map<Control, Early>();
	for (const control of page.querySelectorAll("input, textarea, select")) {
		if (isControl(control) && isTouched(control)) keep(control);
	}
	page.addEventListener("input", hear, true);
	return () => {
		page.removeEventListener("input", hear, true);
		const controls = [...kept.values()].filter(({ control }) => control.isConnected);
		kept.clear();
		for (const early of controls) restore(early);
	};

	function hear({ target }: Event): void {
		if (isControl(target)) keep(target);
	}

	function keep(control: Control): void {
		kept.set(control, { control, value: control.value, isChecked: isOn(control) });
	}
}

/** A file cannot be set by a script, and a button or a hidden field is nobody's to type in. */
function isControl(target: EventTarget | null): target is Control {
	if (target instanceof HTMLInputElement) return !untyped.has(target.type);
	return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

const untyped = new Set(["hidden", "submit", "button", "reset", "image", "file"]);

function isTouched(control: Control): boolean {
	if (control instanceof HTMLSelectElement) {
		const options = [...control.options];
		const first = options.find((option) => option.defaultSelected) ?? options[0];
		return first !== undefined && !first.selected;
	}
	if (isSwitch(control)) return control.checked !== control.defaultChecked;
	return control.value !== control.defaultValue;
}

function isSwitch(control: Control): control is HTMLInputElement {
	return control.type === "radio" || control.type === "checkbox";
}

function isOn(control: Control): boolean {
	return isSwitch(control) && control.checked;
}

/** React compares with the last value that it saw through the element itself; the prototype's setter passes it by. */
function restore({ control, value, isChecked }: Early): void {
	if (isSwitch(control)) {
		// A radio that lost its mark says so through the one that got it.
		if (control.type === "radio" && !isChecked) return;
		control.checked = !isChecked;
		setUnseen(control, "checked", isChecked);
		control.dispatchEvent(new Event("click", { bubbles: true }));
	} else {
		const caret = "selectionStart" in control ? control.selectionStart : null;
		control.value = "";
		setUnseen(control, "value", value);
		if ("setSelectionRange" in control && caret !== null) control.setSelectionRange(caret, caret);
		control.dispatchEvent(new Event("input", { bubbles: true }));
	}
	control.dispatchEvent(new Event("change", { bubbles: true }));
}

function setUnseen(control: Control, property: "value" | "checked", to: string | boolean): void {
	const own = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), property);
	own?.set?.call(control, to);
}
