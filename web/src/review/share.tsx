import { useEffect, useState } from 'preact/hooks';

import { ask, change, messageOf } from '../account/api';
import { TextField } from '../account/text_field';
import { Notice } from '../components/notice';
import { addressOf } from '../routes';
import { useRequest } from './request';
import { type SharedLink, ShareLinks } from './share_links';

interface Given {
    token: string;
    expires_ms: number;
}

const linkOf = (token: string): string => `${location.origin}${location.pathname}${addressOf.shared(token)}`;

/** Secret links to one session: for a while, with or without what was typed, and taken back one by one or at once. */
export function Share({ id }: { id: string }) {
    const path = `/api/reviews/${encodeURIComponent(id)}/share`;
    const [given, setGiven] = useState<Given | null>(null);
    const [said, setSaid] = useState('');
    const { links, trouble, look } = useLinks(path);
    const made = async (link: Given) => {
        setGiven(link);
        setSaid('The link is made.');
        await look();
    };
    const takenBack = async (what: string, gone: readonly SharedLink[]) => {
        if (gone.some((link) => link.expires_ms === given?.expires_ms)) setGiven(null);
        setSaid(what);
        await look();
    };
    return (
        <section id="share" class="share" aria-labelledby="share-title">
            <h2 id="share-title" tabIndex={-1}>Share it</h2>
            <div class="card">
                <p class="hint">Whoever has the link may read this review, limits included once it is over, until the link runs out.</p>
                <NewLink path={path} onMade={made} />
                {given && <LinkLine link={linkOf(given.token)} onSaid={setSaid} />}
                <p class="share-said" role="status">{said}</p>
                {trouble && <Notice kind="error"><p>{trouble}</p></Notice>}
                {links && links.length > 0 && <ShareLinks path={path} links={links} onTakenBack={takenBack} />}
            </div>
        </section>
    );
}

/** The links that work now; looked up again after each change, since others may share the session too. */
function useLinks(path: string) {
    const [links, setLinks] = useState<SharedLink[] | null>(null);
    const [trouble, setTrouble] = useState('');
    const look = async () => {
        try {
            setLinks((await ask<{ links: SharedLink[] }>(path)).links);
            setTrouble('');
        } catch (reason) {
            setTrouble(messageOf(reason));
        }
    };
    useEffect(() => void look(), [path]);
    return { links, trouble, look };
}

function NewLink({ path, onMade }: { path: string; onMade(given: Given): Promise<void> }) {
    const [days, setDays] = useState('30');
    const [redacted, setRedacted] = useState(true);
    const { busy, problem, trouble, run } = useRequest('days');
    const make = (event: Event) => {
        event.preventDefault();
        return run(async () => onMade(await change<Given>('POST', path, { days: Number(days), redacted })));
    };
    return (
        <form onSubmit={make} noValidate aria-label="New link">
            <div class="share-choices">
                <TextField label="Days" type="number" value={days} onInput={setDays} problem={problem('days')} />
                <label class="check"><input type="checkbox" checked={redacted} onChange={(event) => setRedacted(event.currentTarget.checked)} /> Without what the candidate typed and prepared</label>
                <button class="primary" disabled={busy}>Make a link</button>
            </div>
            {trouble && <Notice kind="error"><p>{trouble}</p></Notice>}
        </form>
    );
}

function LinkLine({ link, onSaid }: { link: string; onSaid(text: string): void }) {
    const refused = () => onSaid('The browser did not allow copying: select the link and copy it.');
    // Without https there is a clipboard on this machine's own address alone.
    const copy = () => (navigator.clipboard ? navigator.clipboard.writeText(link).then(() => onSaid('Copied.'), refused) : refused());
    return (
        <div class="link-line">
            <input type="text" readOnly value={link} aria-label="Secret link" onFocus={(event) => event.currentTarget.select()} />
            <button type="button" onClick={copy}>Copy</button>
            <span class="hint">Copy it now: it is shown this once.</span>
        </div>
    );
}
