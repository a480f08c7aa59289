// The canned conversation of the scripted server: one turn after another, whatever is said.

const usd = (amount) => ({ amount, currency: 'USD' });

const annual = (base, equity, percent, signing) => Math.round(base * (1 + percent / 100) + equity / 4 + signing / 4);

function terms(base, equity, signing = 0, more = {}) {
    const offer = { base: usd(base), equity: { ...usd(equity), years: 4 }, bonus: { percent: 12 }, ...more };
    if (signing) offer.signing = usd(signing);
    offer.annual_value = usd(annual(base, equity, 12, signing));
    offer.first_year_value = usd(annual(base, equity, 12, signing) + signing * 0.75);
    return offer;
}

const opening = terms(190_000, 150_000);
const second = terms(200_000, 160_000);
const third = terms(205_000, 180_000, 15_000);

export const personas = [{
    id: 'hugging-face-enterprise-tpm', company: 'Hugging Face', role: 'Technical Program Manager, Enterprise',
    recruiter: 'Camille Laurent',
    summary: 'Camille hires programme managers who keep enterprise launches and open-source releases from colliding. She likes specifics and has heard every bluff.',
    regions: [
        { id: 'san-francisco', name: 'San Francisco', currency: 'USD', base_range: { min: 170_000, max: 220_000 } },
        { id: 'new-york', name: 'New York', currency: 'USD', base_range: { min: 165_000, max: 215_000 } },
        { id: 'paris', name: 'Paris', currency: 'EUR', base_range: { min: 145_000, max: 187_000 } },
    ],
    difficulties: [
        { id: 'friendly', name: 'Friendly', summary: 'Patient, hints at what would help' },
        { id: 'standard', name: 'Standard', summary: 'Fair, needs reasons' },
        { id: 'tough', name: 'Tough', summary: 'Short on patience, asks for proof' },
    ],
    fact_sheets: [
        { id: 'two-offers', title: 'Two written offers, from GitHub and Google', region: null },
        { id: 'one-process', title: 'A final round elsewhere, no offer yet', region: null },
        { id: 'none', title: 'Your experience only', region: null },
    ],
    levers: [], brief_reveals_floor: true,
}];

const levers = [
    ['dual-model', 'Open source and enterprise', 'You have run programmes where a community release and a paying customer pull in two directions.', 'I have run releases where ', true],
    ['global', 'Across three time zones', 'You have kept teams in the US and Europe on one plan.', 'For two years I have coordinated ', true],
    ['offers', 'A competing offer', 'Another employer has put numbers in writing.', 'I have an offer from ', true],
    ['compliance', 'Compliance ahead of time', 'You have brought a certification home early.', 'I led the SOC 2 programme at ', false],
].map(([id, title, summary, example, supported]) => ({ id, title, summary, example, supported, evidence: ['program', 'result', 'quantity'] }));

export const brief = (start) => ({
    ...personas[0], persona: personas[0].id, recruiter_title: 'Senior Recruiter',
    region: { id: 'san-francisco', name: 'San Francisco', currency: 'USD', locale: 'en-US' },
    level: { id: 'l5', name: 'Level 5' }, difficulty: personas[0].difficulties[1], base_range: { min: 170_000, max: 220_000 },
    vesting_years: 4, signing_horizon_years: 4,
    fact_sheet: {
        id: 'two-offers', title: 'Two written offers',
        offers: [
            { employer: 'GitHub', package: { base: usd(215_000), equity: { ...usd(260_000), years: 4 } }, written: true, deadline_day: 6 },
            { employer: 'Google', package: { base: usd(210_000), equity: { ...usd(250_000), years: 4 } }, written: true, deadline_day: 0 },
        ],
        facts: [
            { id: 'a', kind: 'program', text: 'You ran the release train of an open-source database with 40 enterprise customers.' },
            { id: 'b', kind: 'quantity', text: 'Nine teams in San Francisco, New York and Paris, for two years.' },
        ],
    },
    levers, preparation: start.preparation ?? null,
    values: { equity_discount: 20, per_unit: { start_date: 0, pto: 400, remote: 1000, level: 2000, review: 200, relocation: 25, visa: 0 } }, brief_reveals_floor: true, seed: '7', started_ms: 0,
});

const said = (text) => ({
    acts: [
        { act: 'thank', begin: 0, end: 5, confidence: 950, polarity: 'asserted', amounts: [], component: null, lever: null },
        { act: 'competing_offer', begin: 6, end: text.length, confidence: 520, polarity: 'asserted', amounts: [], component: null, lever: 'offers' },
    ],
    amounts: [
        { component: 'base', lo: 215_000, hi: 215_000, unit: 'money', currency: 'USD', per: 'year', relative: false, resolved: null, whose: 'ask', begin: 1, end: 5 },
        { component: 'equity', lo: 260_000, hi: 260_000, unit: 'money', currency: 'USD', per: 'vesting', relative: false, resolved: null, whose: 'competing', begin: 2, end: 6 },
    ],
    levers: [{ id: 'offers', begin: 3, end: text.length, confidence: 900, polarity: 'asserted', evidence: [] }],
    language: 'en',
});

const talking = ['message', 'correct', 'accept', 'decline', 'need_time', 'end'];

const script = [
    { recruiter: 'Hi, I’m Camille. Good to have you here.\n\nToday I’d like to hear what matters to you, and then walk you through what we have in mind. How does that sound?', state: 'Greeting', can: ['message', 'end'] },
    { recruiter: 'Glad to hear it. Here is where we start: $190,000 base, $150,000 in equity over four years and a 12 % bonus, which is the same for everyone at this level.\n\nThe offer stands until Friday.', state: 'OfferPresented', offer: opening, can: talking },
    { recruiter: 'Thanks for being so concrete. The GitHub offer counts, and so does the work on releases. I can go to $200,000 base and $160,000 in equity.', state: 'Counter', offer: second, previous_offer: opening, can: talking },
    { recruiter: 'That is as far as I can go alone. If I can get you $205,000 base, $180,000 in equity and $15,000 to sign: would you be ready to sign?', state: 'PreClose', offer: second, previous_offer: opening, proposal: third, can: talking },
    { recruiter: 'Let me take that to the committee.\n\nGood news. I can give you two packages of about the same worth; which one suits you better?', state: 'Swap', offer: second, previous_offer: opening, options: [third, terms(200_000, 200_000, 20_000, { review: { months: 6 } })], scene: 'next morning', scene_at: 34, day: 1, can: [...talking, 'pick_first', 'pick_second'] },
    { recruiter: 'Then let me say it once more, so that we both have the same terms in mind. Take your time.', state: 'Confirm', offer: third, previous_offer: second, recap: third, day: 1, can: ['message', 'confirm', 'go_on', 'end'] },
    { recruiter: 'Welcome to the team. You will have it in writing this afternoon.', state: 'Agreed', offer: third, previous_offer: second, recap: third, day: 1, can: [], done: true, outcome: 'agreed' },
];

export function turnAfter(turns, input) {
    const step = script[Math.min(turns.length, script.length - 1)];
    return {
        seq: turns.length + 1, at_ms: 0, input: { kind: input.kind, text: input.text ?? null, client_id: input.client_id ?? null, button: input.button ?? null },
        offer: null, previous_offer: null, options: [], proposal: null, recap: null,
        understood: input.text ? said(input.text) : { acts: [], amounts: [], levers: [], language: 'en' },
        reasons: [], scene: null, scene_at: 0, deadline_day: 5, day: 0, asked: null, done: false, outcome: null, ...step,
    };
}

const evidence = (seq, begin, end, rule, points, advice) => ({ seq, begin, end, rule, points, advice });

export const score = {
    process: 71.5,
    dimensions: [
        { id: 'levers', points: 31, of: 48, evidence: [evidence(3, 0, 20, 'lever_backed_by_evidence', 6, 'A written offer by name is evidence that can be checked.'), evidence(4, 0, 12, 'lever_repeated', -1, 'Nothing new came with it.')] },
        { id: 'preparation', points: 8, of: 8, evidence: [] },
        { id: 'opening', points: 8, of: 10, evidence: [evidence(2, 0, 10, 'first_offer_not_accepted', 4, 'You asked before you agreed.')] },
        { id: 'discovery', points: 4, of: 8, evidence: [] },
        { id: 'concessions', points: 10, of: 10, evidence: [] },
        { id: 'packaging', points: 4, of: 8, evidence: [] },
        { id: 'close', points: 6.5, of: 8, evidence: [] },
    ],
    outcome: { label: 'good', captured: 0.62, opening: 250_300, final: 278_350, reachable: 295_000, won: 28_050, left: 16_650, missed: [{ lever: 'compliance', value: 6_200 }] },
    opportunities: [
        { seq: 3, rule: 'lever_without_evidence', why: 'You named the coordination across time zones without a figure, and it moved nothing.', line: 'For two years I kept nine teams in San Francisco, New York and Paris on one plan, and we shipped eleven of twelve releases on the day.', value: 5_000, points: 3 },
        { seq: 4, rule: 'no_questions_asked', why: 'You never asked who approves above the recruiter.', line: 'Who decides above you, and what would they need to hear?', value: 0, points: 2 },
    ],
    went_well: [evidence(3, 0, 30, 'reason_before_number', 5, 'The number came with its reason.')],
    rubric: 'standard-1',
};

export const reveal = {
    components: [
        { component: 'base', opening: 190_000, discretion: 200_000, authority: 212_500, band_max: 220_000, final: 205_000, currency: 'USD' },
        { component: 'equity', opening: 150_000, discretion: 165_000, authority: 205_000, band_max: 225_000, final: 180_000, currency: 'USD' },
        { component: 'bonus', opening: 12, discretion: 12, authority: 12, band_max: 15, final: 12, currency: null },
        { component: 'signing', opening: 0, discretion: 15_000, authority: 30_000, band_max: 30_000, final: 15_000, currency: 'USD' },
    ],
    reachable: { annual_value: usd(295_000), package: terms(212_500, 205_000, 22_500) },
    unlocks: levers.map((lever, i) => ({ lever: lever.id, title: lever.title, met: i % 3 !== 0, value: 4_000 + 1_100 * i })),
};
