// A review as files: Markdown to read, JSON with everything shown, CSV with the offers by turn.

import { statedTerms, termText, wholeMoney } from '../format';
import { componentNames, dimensionNames, readable } from '../words';
import { columnsOf, offerRows } from './offers';
import { endingOf, type Review } from './types';

const quoted = (text: string): string => text.split('\n').map((line) => `> ${line}`).join('\n');

function talk(review: Review): string[] {
    return review.turns.flatMap((turn) => [
        `### Turn ${turn.seq}`,
        turn.input.text ? `**Candidate:**\n\n${quoted(turn.input.text)}` : `*${readable(turn.input.button ?? turn.input.kind)}*`,
        turn.recruiter ? `**${review.brief.recruiter}:**\n\n${quoted(turn.recruiter)}` : '',
    ]).filter(Boolean);
}

function scores({ score, brief }: Review): string[] {
    if (!score) return [];
    const { captured, won, left } = score.outcome;
    const currency = brief.region.currency;
    return [
        '## Scores',
        `Process ${Math.round(score.process)} of 100. Outcome ${captured === null ? 'not measured' : `${Math.round(captured * 100)}% of what was there`}: ` +
            `${wholeMoney(won, currency)} won, ${wholeMoney(left, currency)} left a year.`,
        score.dimensions.map((dimension) => `- ${dimensionNames[dimension.id]?.title ?? readable(dimension.id)}: ${dimension.points} of ${dimension.of}`).join('\n'),
    ];
}

export function asMarkdown(review: Review): string {
    const { brief, turns } = review;
    const offer = turns.at(-1)?.offer ?? null;
    const terms = statedTerms(offer).map((component) => `- ${componentNames[component]}: ${termText(component, offer![component]!)}`);
    const last = turns.at(-1);
    return [
        `# ${brief.role}, ${brief.company}`, `${brief.region.name} · ${brief.difficulty.name} · ${endingOf(last?.done ? last.outcome : null)}`,
        ...(terms.length ? ['## Last terms', terms.join('\n')] : []), ...scores(review), '## Conversation', ...talk(review),
    ].join('\n\n') + '\n';
}

/** A cell that begins like a formula is kept from being one. */
export const csvCell = (value: string | number): string => {
    const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
    return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
};

export function asCsv(review: Review): string {
    const rows = offerRows(review.turns);
    const columns = columnsOf(rows);
    const number = (term: object | undefined): string | number => {
        const value: unknown = term && Object.entries(term).find(([key]) => key !== 'currency')?.[1];
        return typeof value === 'number' ? value : value === undefined ? '' : String(value);
    };
    const lines = rows.map((row) => [row.seq, `${row.kind}${row.mark && ` ${row.mark}`}`, ...columns.map((component) => number(row.terms[component])),
        row.terms.annual_value?.amount ?? '', review.brief.region.currency]);
    return [['turn', 'what', ...columns, 'annual_value', 'currency'], ...lines].map((line) => line.map(csvCell).join(',')).join('\r\n') + '\r\n';
}

export const asJson = (review: Review): string => `${JSON.stringify(review, null, 2)}\n`;
