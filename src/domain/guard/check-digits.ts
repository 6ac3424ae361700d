/** The digits of a text, whatever stands between them. */
export function digitsIn(text: string): string {
  return text.replace(/\D/g, '')
}

/** Whether the last digit of a card’s number is right (Luhn, ISO/IEC 7812-1). */
export function isLuhn(digits: string): boolean {
  let sum = 0
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits[digits.length - 1 - at])
    const twice = digit * 2
    sum += at % 2 === 0 ? digit : twice > 9 ? twice - 9 : twice
  }
  return digits.length > 0 && sum % 10 === 0 && /[1-9]/.test(digits)
}

/** Whether ten digits are an NHS number: the last checks the others, modulo 11 (NHS Data Dictionary). */
export function isNhsNumber(digits: string): boolean {
  if (!/^\d{10}$/.test(digits) || /^(\d)\1{9}$/.test(digits)) return false
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (10 - at), 0)
  return sum % 11 === 0
}

/** Whether an account number of a country is right: modulo 97 (ISO 13616). */
export function isIban(code: string): boolean {
  const moved = `${code.slice(4)}${code.slice(0, 4)}`.toUpperCase()
  let rest = 0
  for (const sign of moved) {
    const value = Number.parseInt(sign, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest === 1
}
