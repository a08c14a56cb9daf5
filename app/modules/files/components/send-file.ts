import { readRefusal } from "#app/ui/refusal.ts";
import type { UploadAnswer } from "../upload-words.ts";

/** Posts one file. Only XMLHttpRequest tells how much of it has gone. */
export function sendFile(
	action: string,
	file: File,
	isSensitive: boolean,
	told: (share: number) => void,
): Promise<UploadAnswer> {
	const form = new FormData();
	if (isSensitive) form.set("sensitive", "yes");
	form.set("files", file);
	return new Promise((resolve) => {
		const request = new XMLHttpRequest();
		const refuse = (why: string) =>
			resolve({ added: [], hadMore: false, refused: [{ name: file.name, why, code: "" }] });
		request.upload.onprogress = ({ loaded, total }) => told(total > 0 ? loaded / total : 0);
		request.onload = () => {
			const answer = parsed(request.responseText);
			if (answer) resolve(answer);
			else refuse(refusedWords(request));
		};
		request.onerror = () => refuse("The connection was lost on the way. Send it again.");
		request.open("POST", action);
		request.setRequestHeader("Accept", "application/json");
		request.send(form);
	});
}

function refusedWords({ responseText, status }: XMLHttpRequest): string {
	if (status === 413) return "It is too large.";
	const refusal = readRefusal(json(responseText));
	return refusal?.message ?? "It could not be added. Try again in a moment.";
}

function parsed(text: string): UploadAnswer | null {
	const answer = json(text);
	const isAnswer = typeof answer === "object" && answer !== null && "added" in answer;
	// What our own address answers, and nothing else has `added`.
	return isAnswer ? (answer as UploadAnswer) : null;
}

function json(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
