const digitsOf = (text: string): number[] => Array.from(text.replace(/\D/g, ""), Number);

/** Luhn's check digit, on every payment card. */
export function isCard(text: string): boolean {
  const digits = digitsOf(text);
  if (digits.length < 13 || digits.length > 19) return false;
  const sum = digits.toReversed().reduce((total, digit, at) => {
    const value = at % 2 === 0 ? digit : digit * 2;
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0 && digits.some((digit) => digit !== 0);
}

/** A German tax id: eleven digits, the last by ISO 7064 (mod 11, 10), and one of the first ten comes at least twice. */
export function isTaxId(text: string): boolean {
  const digits = digitsOf(text);
  if (digits.length !== 11 || digits[0] === 0) return false;
  if (new Set(digits.slice(0, 10)).size > 9) return false;
  let product = 10;
  for (const digit of digits.slice(0, 10)) {
    const sum = (digit + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (11 - product) % 10 === digits[10];
}

/** The date of birth in a German social security number; 50 is added to the day where a number was given twice. */
export function isPensionNumber(text: string): boolean {
  const digits = text.replace(/[^0-9A-Za-z]/g, "");
  const day = Number(digits.slice(2, 4)) % 50;
  const month = Number(digits.slice(4, 6));
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}
