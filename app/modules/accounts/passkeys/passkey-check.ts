export type CheckedPasskey = {
	readonly id: string;
	readonly memberId: string;
	readonly counter: number;
	readonly newCounter: number;
};

/** What came of a check. */
export type PasskeyCheck =
	| { readonly kind: "right"; readonly passkey: CheckedPasskey }
	| {
			readonly kind: "wrong";
			/** Whose passkey it said to be; null for none of here. */
			readonly memberId: string | null;
			/** This browser was asked for one: else it was no try, only noise. */
			readonly wasAsked: boolean;
	  };
