import fc from "fast-check";
import { expect, test } from "vitest";
import { offeredLocales } from "#app/lib/locales.ts";
import {
	currencyExponent,
	divideHalfUp,
	formatMoney,
	formatPrice,
	parseMoney,
} from "#app/lib/money.ts";
import { usualWriting } from "#app/lib/writing.ts";
import { writingOf } from "#app/lib/writing-of.ts";

test.each([
	[0n, "ZAR", "R 0.00"],
	[5n, "ZAR", "R 0.05"],
	[123_450n, "ZAR", "R 1 234.50"],
	[-83_200n, "ZAR", "−R 832.00"],
	[100_000_000_00n, "EUR", "€ 100 000 000.00"],
	[1_234n, "JPY", "JPY 1 234"],
	[1_234_567n, "KWD", "KWD 1 234.567"],
])("%s in %s is written %s", (minor, currency, text) => {
	expect(formatMoney(minor, currency, usualWriting)).toBe(text.replaceAll(" ", "\u202f"));
});

test("a price drops cents only when there are none", () => {
	expect(formatPrice(13_000n, "ZAR", usualWriting)).toBe("R\u202f130");
	expect(formatPrice(13_050n, "ZAR", usualWriting)).toBe("R\u202f130.50");
	expect(formatPrice(450n, "EUR", usualWriting)).toBe("€\u202f4.50");
});

test.each(["1,50", "1.505", "", "R", "abc", "1.2.3", "--1", "1e3"])(
	"%j is not an amount in rand",
	(text) => {
		expect(parseMoney(text, "ZAR", usualWriting)).toBeNull();
	},
);

test.each([
	["1150", 115_000n],
	["1 150.5", 115_050n],
	["R 1 150.00", 115_000n],
	["-20", -2_000n],
	["0.", 0n],
])("%j is read as %s cents", (text, minor) => {
	expect(parseMoney(text, "ZAR", usualWriting)).toBe(minor);
});

const german = writingOf("de-DE");

test.each([
	["1.150,50", 115_050n],
	["1150,5", 115_050n],
	["1.150", 115_000n],
	["12.50", null],
	["1,150.50", null],
])("%j is read as a German writes it", (text, minor) => {
	expect(parseMoney(text, "ZAR", german)).toBe(minor);
});

const writings = fc.constantFrom(...offeredLocales.map(writingOf));
const currency = fc.constantFrom("ZAR", "USD", "EUR", "JPY", "KWD", "CLF", "KES");

test("what is written is read back as the same amount", () => {
	fc.assert(
		fc.property(fc.bigInt(), currency, writings, (minor, code, writing) => {
			expect(parseMoney(formatMoney(minor, code, writing), code, writing)).toBe(minor);
		}),
	);
});

test("every amount shows the decimals of its currency", () => {
	fc.assert(
		fc.property(fc.bigInt(), currency, (minor, code) => {
			expect(formatMoney(minor, code, usualWriting).split(".")[1]?.length ?? 0).toBe(
				currencyExponent(code),
			);
		}),
	);
});

test("a half goes up, and a credit mirrors its invoice", () => {
	expect(divideHalfUp(5n, 2n)).toBe(3n);
	expect(divideHalfUp(-5n, 2n)).toBe(-3n);
	expect(divideHalfUp(1n, 3n)).toBe(0n);
});

test("division is never off by more than half", () => {
	fc.assert(
		fc.property(fc.bigInt(), fc.bigInt({ min: 1n }), (numerator, denominator) => {
			const error = 2n * (divideHalfUp(numerator, denominator) * denominator - numerator);
			expect(error <= denominator && error >= -denominator).toBe(true);
			expect(divideHalfUp(-numerator, denominator)).toBe(-divideHalfUp(numerator, denominator));
		}),
	);
});
