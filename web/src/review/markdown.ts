// A review to read and to pass on: what was said, what it earned, what it brought and what was left.

import { signed, statedTerms, termShort, termText, wholeMoney } from '../format';
import type { ScoreEvidence, Turn } from '../protocol';
import { quote } from '../spans';
import { componentNames, dimensionNames, leverTitle, readable, ruleName } from '../words';
import { evidenceOf } from './evidence';
import { bothSides, columnsOf } from './offers';
import { stateName } from './states';
import { endingOf, type Review } from './types';

/** Whatever was typed is text: nothing in it may act as Markdown or HTML. */
const plain = (text: string): string =>
    text.replace(/[\\`*_[\]<>&|~]/g, '\\$&').replace(/^(\s*)([#+-]|\d+[.)])/gm, '$1\\$2');

const quoted = (text: string): string => plain(text).split('\n').map((line) => `> ${line}`).join('\n');

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
    [head, head.map((_, i) => (i ? '--:' : '---')), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

const points = (value: number): string => signed(String(Math.abs(value)), value);

const earned = (item: ScoreEvidence, turn: Turn | undefined): string => {
    const words = quote(turn?.input.text ?? '', item.begin, item.end);
    return `${points(item.points)} ${ruleName(item.rule)}${words ? `: “${plain(words)}”` : ''}`;
};

function talk(review: Review): string[] {
    return review.turns.flatMap((turn) => [
        `### Turn ${turn.seq} · ${stateName(turn.state)}`,
        turn.input.text ? `**Candidate:**\n\n${quoted(turn.input.text)}` : `*${readable(turn.input.button ?? turn.input.kind)}*`,
        evidenceOf(review.score, turn.seq).map((item) => `- ${earned(item, turn)}`).join('\n'),
        turn.recruiter ? `**${plain(review.brief.recruiter)}:**\n\n${quoted(turn.recruiter)}` : '',
    ]).filter(Boolean);
}

function scores({ score }: Review): string[] {
    if (!score) return [];
    const rows = score.dimensions.map((one) => [dimensionNames[one.id]?.title ?? readable(one.id), String(one.points), one.of > 0 ? String(one.of) : '–']);
    return ['## Scores', `Process ${Math.round(score.process)} of 100, by ${score.rubric}.`, table(['Dimension', 'Points', 'Of'], rows)];
}

function moneyPart({ score, brief }: Review): string[] {
    if (!score) return [];
    const { captured, opening, final, reachable, won, left, missed } = score.outcome;
    const say = (value: number | undefined) => (value === undefined ? '–' : wholeMoney(value, brief.region.currency));
    return [
        '## Money, a year', `Outcome: ${captured === null ? 'there was nothing to win' : `${Math.round(captured * 100)}% of what was there`}.`,
        table(['Step', 'Amount'], [
            ['Opening', say(opening)], ['Won', say(won)], ['End', say(final)],
            ...missed.map((one) => [`Missed: ${plain(leverTitle(brief, one.lever))}`, say(one.value)]), ['Left', say(left)], ['Best with perfect play', say(reachable)],
        ]),
        ...(missed.length ? ['Each missed unlock is priced alone; the prices overlap and do not add up.'] : []),
    ];
}

function advice({ score, turns, brief }: Review): string[] {
    if (!score) return [];
    const missed = score.opportunities.map((one) => [
        `- Turn ${one.seq}, ${ruleName(one.rule)}: ${plain(one.why)}${one.value > 0 ? ` Worth about ${wholeMoney(one.value, brief.region.currency)} a year.` : ''}`,
        ...(one.line ? [`  Instead: “${plain(one.line)}”`] : []),
    ].join('\n'));
    const well = (score.went_well ?? []).map((item) => `- ${earned(item, turns.find((turn) => turn.seq === item.seq))}`);
    return [...(missed.length ? ['## What could have been said', missed.join('\n')] : []), ...(well.length ? ['## What went well', well.join('\n')] : [])];
}

function offersPart(review: Review): string[] {
    const rows = bothSides(review.turns, review.brief.region.currency);
    if (!rows.length) return [];
    const columns = columnsOf(rows);
    const cells = rows.map((row) => [
        `${row.seq} ${row.kind} ${row.mark}`.trim(),
        ...columns.map((c) => [row.terms[c], row.upto[c]].flatMap((term) => (term ? termShort(c, term) : [])).join(' to ') || '–'),
    ]);
    return ['## Asks and offers', table(['Turn', ...columns.map((c) => componentNames[c])], cells)];
}

export function asMarkdown(review: Review): string {
    const { brief, turns } = review;
    const last = turns.at(-1);
    const offer = last?.offer ?? null;
    const terms = statedTerms(offer).map((component) => `- ${componentNames[component]}: ${termText(component, offer![component]!)}`);
    return [
        `# ${plain(brief.role)}, ${plain(brief.company)}`, `${brief.region.name} · ${brief.difficulty.name} · ${endingOf(last?.done ? last.outcome : null)}`,
        ...(terms.length ? ['## Last terms', terms.join('\n')] : []), ...scores(review), ...moneyPart(review), ...advice(review), ...offersPart(review),
        '## Conversation', ...talk(review),
    ].join('\n\n') + '\n';
}
