import { useState } from 'preact/hooks';

import { change, messageOf } from '../account/api';
import { TextField } from '../account/text_field';
import { Notice } from '../components/notice';
import { addressOf } from '../routes';

interface Given {
    token: string;
    links: number;
}

const linkOf = (token: string): string => `${location.origin}${location.pathname}${addressOf.shared(token)}`;

/** Secret links to one session: for a while, with or without what was typed, and taken back all at once. */
export function Share({ id }: { id: string }) {
    const [days, setDays] = useState('30');
    const [redacted, setRedacted] = useState(true);
    const [given, setGiven] = useState<Given | null>(null);
    const [said, setSaid] = useState('');
    const [trouble, setTrouble] = useState('');
    const path = `/api/reviews/${encodeURIComponent(id)}/share`;
    const attempt = async (act: () => Promise<string>) => {
        setTrouble('');
        try {
            setSaid(await act());
        } catch (reason) {
            setTrouble(messageOf(reason));
        }
    };
    const give = (event: Event) => {
        event.preventDefault();
        return attempt(async () => {
            setGiven(await change<Given>('POST', path, { days: Number(days), redacted }));
            return 'The link is made.';
        });
    };
    const revoke = () => attempt(async () => {
        await change('DELETE', path);
        setGiven(null);
        return 'All links to this session are taken back.';
    });
    return (
        <section id="share" class="share" aria-labelledby="share-title">
            <h2 id="share-title">Share it</h2>
            <form class="card" onSubmit={give}>
                <p class="hint">Whoever has the link may read this review, limits included once it is over, until the link runs out.</p>
                <div class="share-choices">
                    <TextField label="Days" type="number" value={days} onInput={setDays} />
                    <label class="check"><input type="checkbox" checked={redacted} onChange={(event) => setRedacted(event.currentTarget.checked)} /> Without what the candidate typed and prepared</label>
                    <button class="primary">Make a link</button>
                    <button type="button" class="danger" onClick={revoke}>Take back all links</button>
                </div>
                {given && <LinkLine link={linkOf(given.token)} links={given.links} onSaid={setSaid} />}
                <p class="share-said" role="status">{said}</p>
                {trouble && <Notice kind="error"><p>{trouble}</p></Notice>}
            </form>
        </section>
    );
}

function LinkLine({ link, links, onSaid }: { link: string; links: number; onSaid(text: string): void }) {
    const copy = () => navigator.clipboard.writeText(link).then(() => onSaid('Copied.'), () => onSaid('The browser did not allow copying: select the link and copy it.'));
    return (
        <div class="link-line">
            <input type="text" readOnly value={link} aria-label="Secret link" onFocus={(event) => event.currentTarget.select()} />
            <button type="button" onClick={copy}>Copy</button>
            <span class="hint">{links === 1 ? 'The only link now' : `${links} links now`}; it is shown this once.</span>
        </div>
    );
}
