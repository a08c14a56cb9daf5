import type { Kind } from "./kind.ts";
import { wholeNumber } from "./kinds/whole-number.ts";

export type ProductSetting<T = unknown> = {
	readonly title: string;
	/** What it governs, for whoever is about to change it. */
	readonly help: string;
	readonly kind: Kind<T>;
	readonly usual: T;
};

/** What the product team decides for every workspace, in the console. */
export const productSettings = {
	GRACE_DAYS: setting({
		title: "Grace for late payments",
		help: "How long a workspace keeps full access after a payment failed. Then it can be read and not changed, until it is paid.",
		kind: wholeNumber({ from: 0, to: 90, unit: ["day", "days"] }),
		usual: 14,
	}),
	REMOVAL_DAYS: setting({
		title: "Time to keep a workspace after all",
		help: "How long after an owner, or the command line, asked for it a workspace is deleted. After an owner asked everybody goes on working in it until then and any owner can take it back.",
		kind: wholeNumber({ from: 7, to: 90, unit: ["day", "days"] }),
		usual: 30,
	}),
} as const;

export type ProductSettingKey = keyof typeof productSettings;

type ValueOf<Setting> = Setting extends ProductSetting<infer T> ? T : never;
export type ProductSettingValue<Key extends ProductSettingKey> = ValueOf<
	(typeof productSettings)[Key]
>;

export const productSettingKeys = Object.keys(productSettings) as ProductSettingKey[];

export function isProductSettingKey(text: string): text is ProductSettingKey {
	return Object.hasOwn(productSettings, text);
}

/** A stored value; one that is missing, or fits no more, gives way to the usual one. */
export function readProductSetting<Key extends ProductSettingKey>(
	key: Key,
	stored: unknown,
): ProductSettingValue<Key>;
export function readProductSetting(
	key: ProductSettingKey,
	stored: unknown,
): ProductSettingValue<ProductSettingKey> {
	const { kind, usual } = productSettings[key];
	const parsed = kind.type.safeParse(stored);
	return parsed.success ? parsed.data : usual;
}

function setting<T>(definition: ProductSetting<T>): ProductSetting<T> {
	return definition;
}
