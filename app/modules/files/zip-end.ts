/** The record with which every ZIP archive ends, without its comment (APPNOTE.TXT 4.3.16). */
const recordLength = 22;

/** Do these last bytes of a file end a ZIP archive? Programs that unpack look there, whatever the file begins with. */
export function endsAsZip(tail: Uint8Array): boolean {
	const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength);
	for (let at = tail.length - recordLength; at >= 0; at -= 1) {
		if (view.getUint32(at) !== 0x504b0506) continue;
		if (at + recordLength + view.getUint16(at + 20, true) === tail.length) return true;
	}
	return false;
}
