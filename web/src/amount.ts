// Reads an amount of pay from a form field: "215000", "215k", "215,000", "187.000", "1.2m".

const multipliers: Record<string, number> = { '': 1, k: 1_000, m: 1_000_000 };

/** The number meant, or null where it is none. */
export function readAmount(text: string): number | null {
    const bare = text.toLowerCase().replace(/[\s\u00a0\u202f_'’]/g, '').replace(/^[^\d.,−-]+/, '').replace(/(\/year|€|eur|usd|\$)$/, '');
    const match = /^(\d[\d.,]*)([km]?)$/.exec(bare);
    if (!match) return null;
    const digits = ungroup(match[1]!);
    if (digits === null) return null;
    const value = Number(digits) * multipliers[match[2]!]!;
    return Number.isFinite(value) && value > 0 ? Math.round(value * 100) / 100 : null;
}

/** Three digits after a separator are a group; anything else after the only separator is a fraction. */
function ungroup(digits: string): string | null {
    if (/^\d{1,3}([.,]\d{3})+$/.test(digits)) return digits.replace(/[.,]/g, '');
    if (/^\d{1,3}([.,]\d{2})+([.,]\d{3})$/.test(digits)) return digits.replace(/[.,]/g, '');
    if (/^\d+([.,]\d{1,2})?$/.test(digits)) return digits.replace(',', '.');
    return null;
}
