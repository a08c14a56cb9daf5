const details = {
	...{ do: "pay", name: "Olwethu Owner", expiry: "12/34", cvc: "123" },
	...{ country: "ZA", line1: "1 Long Street", city: "Cape Town", postal_code: "8001" },
};

/**
 * Types a card into a checkout's page, as its payer does.
 *
 * @returns where the payer is sent, or what the page says
 */
export async function payCheckout(
	url: string,
	number = "4242424242424242",
): Promise<{ sentTo: string | null; text: string }> {
	const response = await fetch(url, {
		method: "POST",
		body: new URLSearchParams({ ...details, number }),
		redirect: "manual",
	});
	return { sentTo: response.headers.get("location"), text: await response.text() };
}
