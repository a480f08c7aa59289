import { useEffect } from 'preact/hooks';

import { Notice } from '../../components/notice';
import { FileDrop } from './file_drop';
import type { Handed } from './files';
import { type Guide, useGuides } from './guides';
import { GuideTable } from './guide_table';
import { KeepDraft } from './keep_draft';
import { PolicyPanel, usePolicy } from './policy_panel';
import { ImportReport } from './report';

/** From files to drafts: guides in Markdown, or personas in JSON. `handed` was dropped elsewhere on the page. */
export function NewPersona({ handed }: { handed: Handed[] }) {
    const policy = usePolicy();
    const guides = useGuides(policy.settled);
    const { list, open } = guides;
    useEffect(() => { if (handed.length) guides.add(handed); }, [handed]);
    const reading = list.length === 1 && guides.waiting > 0;
    return (
        <section class="card new-persona" aria-labelledby="new-title">
            <h2 id="new-title">New persona</h2>
            <FileDrop label="A guide (.md) or a persona (.json)" accept=".md,.markdown,.txt,.json" onFiles={guides.add} />
            <p role="status" class="hint">{reading ? 'Reading the file…' : open ? `Read ${open.path}.` : list.length ? '' : 'Nothing is kept until you save a draft. To begin from another persona, copy it below.'}</p>
            <PolicyPanel policy={policy.typed} onPolicy={policy.setTyped} />
            {list.length > 1 && !open && <GuideTable guides={guides} />}
            {list.length > 1 && open && <p><button type="button" class="link-like" onClick={() => guides.show(null)}>Back to all {list.length} files</button></p>}
            {open && <Opened guide={open} />}
        </section>
    );
}

function Opened({ guide }: { guide: Guide }) {
    return (
        <>
            {guide.trouble && <Notice kind="error"><p>{guide.trouble}</p></Notice>}
            {guide.json !== null && <KeepDraft key={`${guide.key}`} guide={guide} />}
            {guide.imported && <ImportReport imported={guide.imported} markdown={guide.text} />}
        </>
    );
}
