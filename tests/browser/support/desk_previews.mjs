// Answers of the library that keep nothing: a guide read, the policy, a sentence tried, three candidates played.

/** A guide with a level-two heading of levers is one; what came of it depends on the policy by one number. */
export function imported({ name, markdown, policy = {} }, personaText) {
    const broken = !markdown.includes('## Levers');
    const share = policy.authority_share ?? 85;
    return {
        report: {
            file: name, playable: !broken,
            diagnostics: [
                ...(broken ? [{ severity: 'error', line: 1, message: 'The guide names no lever.', mend: 'Add a section of levers.' }] : []),
                { severity: 'warning', line: 12, message: 'The bonus has no figure.', mend: 'Name a percentage.' },
                { severity: 'info', line: 3, message: 'The region was taken from the title.', mend: '' },
            ],
        },
        persona: broken ? null : personaText.replace('acme-lead', 'from-guide').replace('"Lead Engineer"', '"Guide Reader"'),
        sources: broken ? [] : [{ field: '/role', line: 1, text: '# Role' }],
        derived: broken ? [] : [{ field: '/regions/0/currency', value: 'EUR', reason: `${share} % of the band, as the policy says.`, rule: 'authority_share' }],
    };
}

export const policyOf = () => ({
    rules: [
        { name: 'opening_share', value: 25, unit: 'percent', low: 0, high: 60, what: 'of the way up a band: the first offer', why: 'room to talk' },
        { name: 'authority_share', value: 85, unit: 'percent', low: 20, high: 100, what: 'of the way up a band: the most', why: 'the top needs a level case' },
    ],
});

/** Knows one lever, by one word. */
export function recognised({ text }) {
    const word = /\breleases?\b/.exec(text)?.[0];
    if (!word) return { levers: [], evidence: [] };
    return {
        levers: [{ lever: 'open-source', title: 'Open source', confidence: 820, polarity: 'asserted', why: [{ words: word, part: 'cue', begin: 0, end: word.length }] }],
        evidence: [{ lever: 'open-source', kind: 'quantity', words: 'nine', status: 'matched', fact: null }],
    };
}

const candidate = (name, share, money) => ({
    name, talks: 40, deal_rate: share > 20 ? 1 : 0.9, captured: { q10: share / 100 - 0.1, q50: share / 100, q90: share / 100 + 0.1 }, final: { q10: 100 * money - 500_000, q50: 100 * money, q90: 100 * money + 500_000 }, currency: 'EUR',
    process: share, turns: 9, transcript: [{ who: 'recruiter', text: 'Good to meet you.' }, { who: 'candidate', text: `I am the ${name} one.` }],
});

export const previewed = () => ({
    check: { passed: true, findings: [] }, candidates: [candidate('weak', 20, 190_000), candidate('average', 50, 205_000), candidate('expert', 85, 221_000)],
});
