import { useRef } from 'preact/hooks';

import { change } from '../account/api';
import { moment } from '../account/moment';
import { Notice } from '../components/notice';
import { useRequest } from './request';

export interface SharedLink {
    id: string;
    made_ms: number;
    expires_ms: number;
    redacted: boolean;
}

interface Props {
    path: string;
    links: SharedLink[];
    onTakenBack(said: string, gone: readonly SharedLink[]): Promise<void>;
}

/** The links that work, each with its way to end. What they lead to is not told again: it is a secret of who has it. */
export function ShareLinks({ path, links, onTakenBack }: Props) {
    const heading = useRef<HTMLHeadingElement>(null);
    const { busy, trouble, run } = useRequest();
    const takeBack = (which: string, gone: SharedLink[], said: string) => run(async () => {
        await change('DELETE', `${path}${which}`);
        // The button goes with its link.
        (gone.length < links.length ? heading.current : document.getElementById('share-title'))?.focus();
        await onTakenBack(said, gone);
    });
    const one = (link: SharedLink) => takeBack(`/${encodeURIComponent(link.id)}`, [link], `The link made ${moment(link.made_ms)} is taken back.`);
    const all = () => takeBack('', links, 'All links to this session are taken back.');
    return (
        <div class="share-links">
            <h3 ref={heading} tabIndex={-1}>Links that work: {links.length}</h3>
            <ul>
                {links.map((link) => (
                    <li key={link.id}>
                        <span>Made {moment(link.made_ms)} <span class="hint">until {moment(link.expires_ms)}, {link.redacted ? 'redacted' : 'with all that was typed'}</span></span>
                        <button type="button" disabled={busy} onClick={() => one(link)} aria-label={`Take back the link made ${moment(link.made_ms)}`}>Take back</button>
                    </li>
                ))}
            </ul>
            {trouble && <Notice kind="error"><p>{trouble}</p></Notice>}
            <button type="button" class="danger" disabled={busy} onClick={all}>Take back all links</button>
        </div>
    );
}
