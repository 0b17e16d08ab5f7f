/**
 * Headers of bank, birth, tax, health and salary data and of addresses on the internet, as HR and security exports have
 * them in English, French and German. No feed reads them, so they are never stored.
 */
const PRIVATE: readonly RegExp[] = [
  /\b(iban|bic|swift|sort code|routing number|bank|bankverbindung|bankleitzahl|blz|kontonummer|kontoinhaber|account holder|rib)\b/,
  /\b(birth ?date|birth|dob|geburts(datum|ort|tag|name|jahr|land)|geboren|naissance|né\(e\) le|age|alter)\b/,
  /\b(salary|salaries|wages?|pay rate|hourly rate|annual rate|compensation|bonus|[a-zä]*(gehalt|gehälter|lohn|entgelt|vergütung)|salaire|rémunération|prime)\b/,
  /\b(ssn|social security|national id|national insurance|nino|passport|tax id|steuer ?id|steuernummer|steuerklasse|[a-z]*versicherungsnummer|sv-nummer|numéro de sécurité sociale|nir)\b/,
  /\b(religion|konfession|ethnicity|race|gender|sex|marital status|familienstand|situation familiale|disability|schwerbehinderung)\b/,
  /\b(last_logged_ip|ip address|ip)\b/,
];

/** Which columns of a file are never stored, by their place: private ones that nothing reads. */
export function privateColumns(headers: readonly string[], read: readonly string[]): number[] {
  return headers.flatMap((header, i) => (isPrivate(header) && !read.includes(header) ? [i] : []));
}

function isPrivate(header: string): boolean {
  const plain = header.replace(/[_-]+/g, ' ');
  return PRIVATE.some((form) => form.test(header) || form.test(plain));
}
