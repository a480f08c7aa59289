// How a message may be begun. Each is a sentence for the composer, with blanks where the candidate's own words go.

import { blank as _ } from './blanks';
import type { Brief, LeverCard, Turn } from './protocol';

export interface Starter {
    label: string;
    text: string;
}

const beforeTheOffer: Starter[] = [
    { label: 'Let them go first', text: 'Before I name a number, I would like to hear what you have in mind for this role.' },
    { label: 'Name a number', text: `Given ${_}, I am looking for ${_} base.` },
    { label: 'Who decides?', text: 'Who decides about the offer besides you?' },
];

const range: Starter = { label: 'The range?', text: 'What is the range for this role at this level?' };

const onTheOffer: Starter[] = [
    { label: 'Ask for more', text: `Thank you for the offer. Because ${_}, I am looking for ${_} base.` },
    { label: 'Several terms', text: `I am looking at the whole package: ${_} base and ${_} in equity. What matters most to me is ${_}.` },
    { label: 'If …, I sign', text: `If you can do ${_} base and ${_}, I will sign.` },
    { label: 'Give and take', text: `I can come down on ${_} if you add ${_}.` },
    { label: 'Who approves?', text: 'Who approves more than that, and what would they need to hear?' },
    { label: 'In writing', text: 'Could I have that in writing before I decide?' },
];

const onTwoOptions: Starter = { label: 'A’s … with B’s …', text: `Could I have the ${_} of A with the ${_} of B?` };

const onTheTerms: Starter[] = [
    { label: 'Ask about a term', text: `Before I confirm: how does ${_} work?` },
    { label: 'Not as I understood', text: `One thing is not as I understood it: ${_} should be ${_}.` },
];

const onProof: Starter = { label: 'Offer proof', text: `I can send you what ${_} has given me in writing.` };

/** What fits where the talk stands; none when it is over. */
export function startersFor(turn: Turn, brief: Brief): Starter[] {
    if (turn.done) return [];
    if (turn.state === 'Confirm') return onTheTerms;
    if (!turn.offer) return brief.base_range ? beforeTheOffer : [...beforeTheOffer, range];
    if (turn.options.length === 2) return [onTwoOptions, ...onTheOffer.slice(0, 4)];
    return turn.state === 'VerifyOffer' ? [onProof, ...onTheOffer] : onTheOffer;
}

/** A lever as a sentence: what is to be told is what counts as its evidence, and what it is to bring. */
export function leverStarter(lever: LeverCard, brief: Brief): string {
    const counts = (kind: string) => lever.evidence.includes(kind);
    if (counts('offer')) return otherOffer(brief);
    const done = lever.evidence[0] === 'certification' ? `I brought ${_} to ${_}` : counts('employer') ? `at ${_} I ${_}` : `I ${_}`;
    const result = counts('result') ? `, and the result was ${_}` : counts('duration') ? ` within ${_}` : '';
    return `${lever.title}: ${done}${result}. For that I am looking for ${_} base.`;
}

function otherOffer({ fact_sheet: { offers } }: Brief): string {
    if (!offers.length) return `I am in the last round with ${_} and expect their answer by ${_}. To choose you I would need ${_} base.`;
    return `I have an offer from ${_}: ${_} base and ${_}. To choose you I would need ${_} base.`;
}
