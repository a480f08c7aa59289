import type { View } from '../store';

/** Says nothing while all is well. */
export function LinkState({ view, onRetry }: { view: View; onRetry(): void }) {
    const away = view.link !== 'open';
    return (
        <span class="link-state" role="status">
            {away && <span class="link-dot" aria-hidden="true" />}
            {away && <span>{view.link === 'connecting' ? 'Connecting…' : 'Connection lost. Trying again…'}</span>}
            {view.link === 'waiting' && <button type="button" class="link-like" onClick={onRetry}>Try now</button>}
        </span>
    );
}
