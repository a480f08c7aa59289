import type { Opportunity } from '../protocol';
import { addressOf, type InsteadSource } from '../routes';
import { unsent } from '../storage';
import { insteadKey } from './forks';

interface Props {
    item: Opportunity;
    /** All that are shown: a line of theirs may give way to another, what someone typed may not. */
    all: readonly Opportunity[];
    source: InsteadSource;
}

/** To the turn at which a line would have been said, with the line ready to be sent or changed. */
export function TryLine({ item, all, source }: Props) {
    const prepare = () => {
        const key = insteadKey(source, null, item.seq);
        const typed = unsent.load(key);
        if (!typed || all.some((other) => other.line === typed)) unsent.save(key, item.line);
    };
    return <p><a href={addressOf.instead(source, null, item.seq)} onClick={prepare}>Try it at turn {item.seq}</a></p>;
}
